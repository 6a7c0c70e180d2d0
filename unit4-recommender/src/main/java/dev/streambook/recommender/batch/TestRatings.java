package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import dev.streambook.unit4.TemporalSplit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The ratings that models are measured on: the newest ones, of each user the last few, so that a few busy senders do not fill
 * the test.
 *
 * @param momentMicros from this moment on, in microseconds since 1970; what models are measured on was trained on nothing later
 * @param tested a column: whether an event is a rating that may be tested
 * @param mostPerUser how many of them count for each user
 */
record TestRatings(long momentMicros, Column tested, int mostPerUser) {

    /** Of ratings that come late, so many may lie before the moment: one old event does not make the test the whole history. */
    private static final double LARGEST_SHARE = 0.95;

    /**
     * Chooses the newest ratings.
     *
     * @param events of the archive
     * @param cuts only events at these offsets of their partitions or after them are tested; no cuts, no limit
     * @param count how many ratings the share is a share of
     * @param split 4.2, which finds the moment
     * @throws IllegalArgumentException if there is no rating, or all are of one moment
     */
    static TestRatings newest(
            Dataset<Row> events,
            Map<Integer, Long> cuts,
            long count,
            TrainerSettings.Test settings,
            TemporalSplit split) {
        Dataset<Row> pool = pool(events, cuts, settings).cache();
        try {
            double wanted = Math.min(settings.share() * count, settings.most());
            double share = Math.min(LARGEST_SHARE, wanted / Math.max(1, pool.count()));
            Instant moment = split.split(pool, share).moment();
            return new TestRatings(
                    ChronoUnit.MICROS.between(Instant.EPOCH, moment), tested(cuts), settings.mostPerUser());
        } finally {
            pool.unpersist();
        }
    }

    /** How many ratings could be tested, of each user the last few. */
    static long available(Dataset<Row> events, Map<Integer, Long> cuts, TrainerSettings.Test settings) {
        return pool(events, cuts, settings).count();
    }

    /** The same events, where of each user no more than the last few are tested. */
    List<HeldOut.Event> atMostPerUser(List<HeldOut.Event> inOrder) {
        Map<Integer, Integer> tested = new HashMap<>();
        List<HeldOut.Event> latestFirst = new ArrayList<>();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            HeldOut.Event event = inOrder.get(i);
            boolean counts = event.tested() && tested.merge(event.user(), 1, Integer::sum) <= mostPerUser;
            latestFirst.add(new HeldOut.Event(
                    event.user(), event.item(), event.kind(), event.stars(), event.seconds(), counts));
        }
        Collections.reverse(latestFirst);
        return List.copyOf(latestFirst);
    }

    /** What could be tested: of each user the last few. */
    private static Dataset<Row> pool(Dataset<Row> events, Map<Integer, Long> cuts, TrainerSettings.Test settings) {
        return events.where(tested(cuts))
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("user")
                                        .orderBy(
                                                col("time").desc(),
                                                col("offset").desc())))
                .where(col("place").leq(settings.mostPerUser()));
    }

    private static Column tested(Map<Integer, Long> cuts) {
        Column tested = col("kind").equalTo("rated");
        for (Map.Entry<Integer, Long> cut : cuts.entrySet()) {
            tested = tested.and(
                    col("partition").notEqual(cut.getKey()).or(col("offset").geq(cut.getValue())));
        }
        return tested;
    }
}
