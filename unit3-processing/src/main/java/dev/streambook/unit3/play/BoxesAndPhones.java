package dev.streambook.unit3.play;

import dev.streambook.unit3.UnionQuery;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Six arrivals of two streams: the boxes run on, the phones sit in a tunnel; and what a query of 3.8 makes of them. */
public final class BoxesAndPhones {

    private static final StructType PLAYS = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("time", DataTypes.TimestampType);

    private static final List<Arrival> ARRIVALS = List.of(
            new Arrival(List.of("20:05"), List.of("20:10")),
            new Arrival(List.of("21:00", "21:30"), List.of()),
            new Arrival(List.of("22:00"), List.of("20:40")),
            new Arrival(List.of("22:30"), List.of("21:50")),
            new Arrival(List.of("22:40"), List.of("22:00", "20:50")),
            new Arrival(List.of("22:45"), List.of("20:55", "22:20")));

    private static final String LINE = "  %-14s %-14s %-30s %9s %7s";

    private final SparkSession spark;
    private final UnionQuery answer;

    public BoxesAndPhones(SparkSession spark, UnionQuery answer) {
        this.spark = spark;
        this.answer = answer;
    }

    /** The times of the plays that are added at once, all of one film. */
    public record Arrival(List<String> boxes, List<String> phones) {}

    /** An arrival and the batches that Spark then ran. */
    public record Step(Arrival arrived, List<MicroBatch> batches, long dropped) {

        /** Where the watermark stands until the next arrival. */
        public Instant watermark() {
            return batches.get(batches.size() - 1).watermark();
        }

        /** The final windows, each as {@code 20:00 3 plays}. */
        public List<String> given() {
            return batches.stream()
                    .flatMap(batch -> batch.rows().stream())
                    .sorted(Comparator.comparing(row -> row.<Timestamp>getAs("start")))
                    .map(row -> "%s %d plays"
                            .formatted(
                                    RatingsOfAnEvening.clock(
                                            row.<Timestamp>getAs("start").toInstant()),
                                    row.<Long>getAs("plays")))
                    .toList();
        }
    }

    /** The evening in output mode append, with a line for each arrival. */
    public List<Step> run(Consumer<String> out) {
        out.accept(LINE.formatted("boxes", "phones", "final windows", "watermark", "dropped"));
        RowSource boxes = new RowSource(spark, PLAYS);
        RowSource phones = new RowSource(spark, PLAYS);
        List<Step> steps = new ArrayList<>();
        try (MicroBatches query =
                MicroBatches.start(answer.build(boxes.table(), phones.table()), OutputMode.Append())) {
            for (Arrival arrival : ARRIVALS) {
                boxes.add(rows(arrival.boxes()));
                phones.add(rows(arrival.phones()));
                List<MicroBatch> batches = query.process();
                long dropped = batches.stream()
                        .mapToLong(batch -> answer.dropped(batch.progress()))
                        .sum();
                Step step = new Step(arrival, batches, dropped);
                out.accept(line(step));
                steps.add(step);
            }
        }
        return steps;
    }

    private static String line(Step step) {
        return LINE.formatted(
                String.join(" ", step.arrived().boxes()),
                String.join(" ", step.arrived().phones()),
                String.join(", ", step.given()),
                RatingsOfAnEvening.clock(step.watermark()),
                step.dropped());
    }

    private static List<Row> rows(List<String> clocks) {
        return clocks.stream()
                .map(clock -> RowFactory.create(7, 31, Timestamp.from(Instant.parse("2026-01-31T" + clock + ":00Z"))))
                .toList();
    }
}
