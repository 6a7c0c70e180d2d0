package dev.streambook.recommender.history;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All events of the archive, each once, without the users who are to be forgotten. What {@code events} holds is settled
 * at the call of {@link #read}: a batch is there when it is whole, and its files never change. They can only be merged
 * ({@link ArchiveUpkeep}), which the thread that reads does itself.
 *
 * @param events one row for each event id
 * @param rows how many rows the archive has
 */
public record EventHistory(Dataset<Row> events, long rows) {

    /**
     * @throws IllegalStateException if nothing has been archived yet
     */
    public static EventHistory read(SparkSession session, ArchiveSource archive) {
        Dataset<Row> rows = rows(session, archive);
        return new EventHistory(rows.dropDuplicates("id"), rows.count());
    }

    /**
     * The rows as they are, repetitions among them; settled like {@link #events}.
     *
     * @throws IllegalStateException if nothing has been archived yet
     */
    public static Dataset<Row> rows(SparkSession session, ArchiveSource archive) {
        return ForgottenRows.emptied(
                new ArchiveFolder(archive.folder()).rows(session),
                archive.forgotten().get());
    }

    /** How many rows repeat an event that is there already. Costs a pass over the archive. */
    public long duplicates() {
        return rows - events.count();
    }
}
