package dev.streambook.recommender.history;

import dev.streambook.recommender.topics.Forgotten;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps the archive's files few, and the users who are to be forgotten out of them.
 *
 * <p>The micro-batches that have come since the last merge become one part. When there are many parts, they become one, too.
 * Part by part, those that hold rows of users who are newly to be forgotten are written again without them. What was merged or
 * rewritten is deleted at once.
 *
 * <p>For the thread that reads the archive, when it does not read.
 */
public final class ArchiveUpkeep {

    /** So many parts become one. */
    private static final int MANY_PARTS = 32;

    private final SparkSession session;
    private final ArchiveSource archive;
    private final ArchiveFolder folder;
    private final int mergeAt;
    private int next;

    /** @param mergeAt how many micro-batches are merged at a time, at least */
    public ArchiveUpkeep(SparkSession session, ArchiveSource archive, int mergeAt) {
        this.session = session;
        this.archive = archive;
        this.folder = new ArchiveFolder(archive.folder());
        this.mergeAt = mergeAt;
        this.next = mergeAt;
    }

    /**
     * Merges when there are enough micro-batches. If it fails, it is tried again when as many have come as well. Costs a pass over
     * them, and rarely one over the whole archive.
     */
    public void mergeIfDue() {
        int batches = folder.unmerged().size();
        if (batches >= next) {
            next = batches + mergeAt;
            merge(archive.forgotten().get());
            next = mergeAt;
        }
    }

    /**
     * Writes the rows of users again who are newly to be forgotten, so that only their time and their place in the log are left.
     * Costs a pass over the archive if there are such users.
     */
    public void leaveOutForgotten() {
        Collection<Forgotten> users = archive.forgotten().get();
        if (!folder.merged().notYetLeftOut(users).isEmpty()) {
            merge(users);
        }
    }

    private void merge(Collection<Forgotten> users) {
        folder.deleteMerged();
        MergedParts before = folder.merged();
        List<Long> batches = folder.unmerged();
        List<String> parts = new ArrayList<>();
        for (String part : before.parts()) {
            parts.add(without(before.notYetLeftOut(users), part));
        }
        long upTo = before.upTo();
        if (!batches.isEmpty()) {
            parts.add(write(batches.stream().map(ArchiveFolder::ofBatch).toList(), users));
            upTo = batches.get(batches.size() - 1);
        }
        if (parts.size() >= MANY_PARTS) {
            parts = List.of(write(parts, users));
        }
        folder.replaceMerged(MergedParts.of(upTo, parts, users));
    }

    private String without(Collection<Forgotten> users, String part) {
        Dataset<Row> rows = folder.rows(session, List.of(part));
        return ForgottenRows.anyOf(rows, users) ? write(List.of(part), users) : part;
    }

    private String write(List<String> parts, Collection<Forgotten> users) {
        return folder.writeMerged(ForgottenRows.emptied(folder.rows(session, parts), users));
    }
}
