package dev.streambook.unit3.play;

import dev.streambook.unit3.ImpressionPlayJoin;
import dev.streambook.unit3.ImpressionPlayJoin.Impressions;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Five impressions and three plays of an evening, in six arrivals, and what a query of 3.9 makes of them. */
public final class FilmsShownAndPlayed {

    private static final List<Arrival> ARRIVALS = List.of(
            new Arrival(List.of(at(1, "20:00"), at(2, "20:05")), List.of()),
            new Arrival(List.of(), List.of(at(1, "20:10"))),
            new Arrival(List.of(at(3, "20:40")), List.of(at(4, "20:55"))),
            new Arrival(List.of(at(4, "20:45")), List.of()),
            new Arrival(List.of(at(5, "21:30")), List.of(at(5, "21:31"))),
            new Arrival(List.of(at(6, "23:00")), List.of(at(7, "23:00"))));

    private static final String LINE = "  %-22s %-14s %-44s %9s %5s";

    private final SparkSession spark;
    private final ImpressionPlayJoin answer;

    public FilmsShownAndPlayed(SparkSession spark, ImpressionPlayJoin answer) {
        this.spark = spark;
        this.answer = answer;
    }

    /** @param clock the time of day, such as {@code 20:05} */
    public record Seen(int film, String clock) {

        Row row(Object last) {
            return RowFactory.create(7, film, Timestamp.from(Instant.parse("2026-01-31T" + clock + ":00Z")), last);
        }

        @Override
        public String toString() {
            return "film %d %s".formatted(film, clock);
        }
    }

    /** What is added at once. */
    public record Arrival(List<Seen> shown, List<Seen> played) {}

    /** An arrival and the batches that Spark then ran. */
    public record Step(Arrival arrived, List<MicroBatch> batches) {

        /** The rows, each as {@code film 1 20:10}, or {@code film 2 unplayed}. */
        public List<String> given() {
            return batches.stream()
                    .flatMap(batch -> batch.rows().stream())
                    .map(row -> "film %d %s".formatted(row.getInt(1), playedAt(row)))
                    .sorted()
                    .toList();
        }

        /** The last batch: its watermark and state hold until the next arrival. */
        public MicroBatch last() {
            return batches.get(batches.size() - 1);
        }

        private static String playedAt(Row row) {
            return row.isNullAt(4)
                    ? "unplayed"
                    : RatingsOfAnEvening.clock(row.getTimestamp(4).toInstant());
        }
    }

    /** The evening, with a line for each arrival. */
    public List<Step> run(Impressions which, Consumer<String> out) {
        out.accept(which.toString());
        out.accept(LINE.formatted("shown", "played", "the batch gives", "watermark", "state"));
        RowSource shown = new RowSource(spark, columns("position", DataTypes.IntegerType));
        RowSource played = new RowSource(spark, columns("seconds", DataTypes.LongType));
        List<Step> steps = new ArrayList<>();
        try (MicroBatches query =
                MicroBatches.start(answer.build(shown.table(), played.table(), which), OutputMode.Append())) {
            for (Arrival arrival : ARRIVALS) {
                shown.add(arrival.shown().stream().map(seen -> seen.row(1)).toList());
                played.add(
                        arrival.played().stream().map(seen -> seen.row(3600L)).toList());
                Step step = new Step(arrival, query.process());
                out.accept(line(step));
                steps.add(step);
            }
        }
        return steps;
    }

    private static String line(Step step) {
        return LINE.formatted(
                text(step.arrived().shown()),
                text(step.arrived().played()),
                String.join(", ", step.given()),
                RatingsOfAnEvening.clock(step.last().watermark()),
                step.last().stateRows());
    }

    private static String text(List<Seen> seen) {
        return seen.stream().map(Seen::toString).collect(Collectors.joining(", "));
    }

    private static StructType columns(String last, DataType type) {
        return new StructType()
                .add("user", DataTypes.IntegerType)
                .add("item", DataTypes.IntegerType)
                .add("time", DataTypes.TimestampType)
                .add(last, type);
    }

    private static Seen at(int film, String clock) {
        return new Seen(film, clock);
    }
}
