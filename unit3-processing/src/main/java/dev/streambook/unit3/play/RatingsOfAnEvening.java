package dev.streambook.unit3.play;

import dev.streambook.unit3.WindowedRatings;
import dev.streambook.unit3.WindowedRatings.Need;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Ten ratings of an evening in six arrivals, two of them out of order, and what a query of 3.7 makes of them. */
public final class RatingsOfAnEvening {

    private static final StructType RATED = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("time", DataTypes.TimestampType)
            .add("arrived", DataTypes.TimestampType)
            .add("stars", DataTypes.DoubleType);

    private static final List<List<Rating>> ARRIVALS = List.of(
            List.of(at("20:05", 4), at("20:20", 5)),
            List.of(at("20:50", 3), at("20:45", 4)),
            List.of(at("21:05", 2)),
            List.of(at("20:58", 5), at("21:20", 4)),
            List.of(at("20:55", 1), at("21:40", 3)),
            List.of(at("22:15", 5)));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String LINE = "  %-16s  %-46s %9s %5s %7s";

    private final SparkSession spark;
    private final WindowedRatings answer;

    public RatingsOfAnEvening(SparkSession spark, WindowedRatings answer) {
        this.spark = spark;
        this.answer = answer;
    }

    /** @param clock the time of day at which it was given, such as {@code 20:05} */
    public record Rating(String clock, double stars) {

        Row row() {
            Timestamp time = Timestamp.from(Instant.parse("2026-01-31T" + clock + ":00Z"));
            return RowFactory.create(7, 31, time, time, stars);
        }
    }

    /** What was added at once, and the batches that Spark then ran: one, and one more if the watermark has moved. */
    public record Step(List<Rating> arrived, List<MicroBatch> batches) {

        /** The rows of the step's batches, by their windows, each as {@code 20:00 2 × 4.5}. */
        public List<String> given() {
            return batches.stream()
                    .flatMap(batch -> batch.rows().stream())
                    .sorted(Comparator.comparing(row -> row.getTimestamp(0)))
                    .map(row -> "%s %d × %.1f"
                            .formatted(clock(row.getTimestamp(0).toInstant()), row.getLong(2), row.getDouble(3)))
                    .toList();
        }

        /** The last batch: its watermark and state hold until the next arrival. */
        public MicroBatch last() {
            return batches.get(batches.size() - 1);
        }

        public long dropped() {
            return batches.stream().mapToLong(MicroBatch::droppedRows).sum();
        }
    }

    /** The evening for one reader, with a line for each arrival. */
    public List<Step> run(Need need, Consumer<String> out) {
        out.accept("%s, output mode %s"
                .formatted(need, answer.mode(need).toString().toLowerCase(Locale.ROOT)));
        out.accept(LINE.formatted("arrives", "the batch gives", "watermark", "state", "dropped"));
        List<Step> steps = new ArrayList<>();
        RowSource ratings = new RowSource(spark, RATED);
        try (MicroBatches query = MicroBatches.start(answer.build(ratings.table()), answer.mode(need))) {
            for (List<Rating> arrival : ARRIVALS) {
                ratings.add(arrival.stream().map(Rating::row).toList());
                Step step = new Step(arrival, query.process());
                out.accept(line(step));
                steps.add(step);
            }
        }
        return steps;
    }

    private static String line(Step step) {
        return LINE.formatted(
                step.arrived().stream().map(Rating::clock).collect(Collectors.joining(" ")),
                String.join(", ", step.given()),
                clock(step.last().watermark()),
                step.last().stateRows(),
                step.dropped());
    }

    /** The time of day in UTC; a dash for the watermark at the start, which is 1970. */
    public static String clock(Instant time) {
        return time.equals(Instant.EPOCH) ? "-" : CLOCK.format(time);
    }

    private static Rating at(String clock, double stars) {
        return new Rating(clock, stars);
    }
}
