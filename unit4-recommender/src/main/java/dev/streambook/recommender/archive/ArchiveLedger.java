package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.recommender.history.ArchiveFolder;
import dev.streambook.recommender.topics.StageAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * What the archive has done in earlier runs, told from the facts on the disk: the archive's folder says which batch is
 * the last that is in it for good, and the checkpoint says which records the batches up to it covered.
 *
 * <p>Offsets count records here, which holds as long as nobody writes to the log in transactions: their end takes an
 * offset too.
 */
final class ArchiveLedger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArchiveFolder folder;
    private final Path checkpoint;

    /** @param checkpoint of the query that writes the archive */
    ArchiveLedger(ArchiveFolder folder, Path checkpoint) {
        this.folder = folder;
        this.checkpoint = checkpoint;
    }

    /** The last batch that is in the archive; empty before the first. */
    OptionalLong lastBatch() {
        return folder.lastBatch();
    }

    /** @param rows counts the archive's rows */
    StageAudit upTo(OptionalLong batch, String stage, LongSupplier rows) {
        if (batch.isEmpty()) {
            return StageAudit.none(stage);
        }
        long begin = offsets(checkpoint.resolve("sources/0/0"));
        long end = offsets(checkpoint.resolve("offsets/" + batch.getAsLong()));
        long out = rows.getAsLong();
        return new StageAudit(stage, end - begin, out, end - begin - out, 0);
    }

    /** The sum over the partitions. In both files the line with the offsets is the last, {@code {"topic":{"0":17}}}. */
    private static long offsets(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            JsonNode topics = JSON.readTree(lines.get(lines.size() - 1));
            long sum = 0;
            for (JsonNode partitions : topics) {
                for (JsonNode offset : partitions) {
                    sum += offset.asLong();
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be read; expected the checkpoint that belongs to the archive; delete both or none"
                            .formatted(file),
                    e);
        }
    }
}
