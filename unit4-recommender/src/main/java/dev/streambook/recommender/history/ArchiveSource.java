package dev.streambook.recommender.history;

import dev.streambook.recommender.topics.Forgotten;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What the batch layer reads.
 *
 * @param folder of the archive, which {@link dev.streambook.recommender.archive.EventArchive} writes
 * @param forgotten the users who are to be forgotten, as of the call; the archive is read without them
 */
public record ArchiveSource(Path folder, Supplier<Collection<Forgotten>> forgotten) {}
