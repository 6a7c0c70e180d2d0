package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;

import dev.streambook.recommender.history.EventHistory;
import dev.streambook.unit1.CountView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How often each film was watched or rated, as far as the archive goes. The batch side of exercise 1.13: it reads everything
 * before it answers, so of an event that was sent twice it counts one, however far apart the two are.
 */
final class PlaysBatch {

    private PlaysBatch() {}

    /**
     * The counts by film, and for each partition of the log the offset up to which the archive has it. Costs a shuffle of
     * the archive.
     *
     * @param rows of the archive, as {@link EventHistory#rows} reads them
     */
    static CountView count(Dataset<Row> rows) {
        Map<Integer, Long> cuts = new HashMap<>();
        for (Row partition : rows.groupBy("partition").agg(max("offset")).collectAsList()) {
            cuts.put(partition.getInt(0), partition.getLong(1) + 1);
        }
        Map<Integer, Long> counts = new HashMap<>();
        Instant latest = Instant.MIN;
        for (Row film : rows.where(col("kind").isin("watched", "rated"))
                .groupBy("item")
                .agg(countDistinct("id"), max("time"))
                .collectAsList()) {
            counts.put(film.getInt(0), film.getLong(1));
            Instant time = film.<Timestamp>getAs(2).toInstant();
            latest = time.isAfter(latest) ? time : latest;
        }
        return new CountView(cuts, counts, latest);
    }
}
