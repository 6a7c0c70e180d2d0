package dev.streambook.recommender.live.endurance;

import static org.apache.spark.sql.functions.col;

import dev.streambook.recommender.history.ArchiveFolder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the archive in a data folder holds.
 *
 * @param rows how many rows it has
 * @param places how many different places in the log they come from
 * @param ids of the events
 */
record ArchivedIds(long rows, long places, Set<String> ids) {

    static ArchivedIds in(SparkSession session, Path data) {
        Dataset<Row> rows = new ArchiveFolder(data.resolve("archive/events")).rows(session);
        return new ArchivedIds(
                rows.count(),
                rows.select("partition", "offset").distinct().count(),
                new HashSet<>(rows.select(col("id")).as(Encoders.STRING()).collectAsList()));
    }
}
