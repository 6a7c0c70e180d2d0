package dev.streambook.unit3;

import static dev.streambook.unit3.RatingRows.at;
import static dev.streambook.unit3.RatingRows.rated;
import static dev.streambook.unit3.RatingRows.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit3.WindowedRatings.Need;
import dev.streambook.unit3.WindowedRatings.Settings;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MicroBatchExecution;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Engines
@Specification(WindowedRatings.class)
class WindowedRatingsTest {

    private static final String GIVEN = "windows of 1 h, ratings at most 10 min out of order";

    private SparkSession spark;
    private WindowedRatings windowed;
    private RowSource ratings;

    @BeforeEach
    void windows_of_an_hour(SparkSession spark, Answer<WindowedRatings> answer) {
        this.spark = SmallData.in(spark);
        windowed = answer.create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10)));
        ratings = new RowSource(spark, RatingRows.SCHEMA);
    }

    @Test
    @Rule("event-time")
    void a_rating_counts_in_the_hour_in_which_it_was_given() {
        ratings.add(
                rated(at("20:00"), at("20:00:02"), 4),
                rated(at("20:30"), at("23:30").plus(Duration.ofDays(40)), 3),
                rated(at("20:59:59"), at("21:00:01"), 2),
                rated(at("21:00"), at("20:58"), 5));

        assertThat(windows(run(OutputMode.Update())))
                .as(
                        "ratings given at 20:00, 20:30, 20:59:59 and 21:00, which arrived 2 s, 40 days and 3 h, and 2 s later, and"
                                + " the last one at 20:58, as the clock of the box is fast; " + GIVEN)
                .containsExactly("20:00 to 21:00: 3 ratings, mean 3.0", "21:00 to 22:00: 1 rating, mean 5.0");
    }

    @Test
    @Rule("event-time")
    void a_rating_from_a_clock_that_is_far_off_counts_where_it_was_given() {
        Instant given = Instant.parse("2999-12-31T20:30:00Z");
        ratings.add(rated(given, at("20:00"), 4));

        assertThat(windows(run(OutputMode.Update())))
                .as("a rating that was given at %s, by the clock of its box; %s", given, GIVEN)
                .containsExactly("20:00 to 21:00: 1 rating, mean 4.0");
    }

    @Test
    @Rule("event-time")
    void a_day_begins_at_midnight_in_utc_wherever_the_query_runs(Answer<WindowedRatings> answer) throws Exception {
        spark.conf().set("spark.sql.session.timeZone", "Asia/Kathmandu");
        windowed = answer.create(new Settings(Duration.ofDays(1), Duration.ofMinutes(10)));
        Dataset<Row> table = spark.createDataFrame(List.of(rated("17:00", 4), rated("20:00", 3)), RatingRows.SCHEMA);

        assertThat(Abroad.inKathmandu(
                        () -> RatingRows.text(windowed.build(table).collectAsList())))
                .as(
                        "ratings given at 17:00 and at 20:00 UTC; windows of a day, and the clock of the machine and of Spark's session"
                                + " is that of Kathmandu, where a day begins at 18:15 UTC")
                .containsExactly("00:00 to 00:00: 2 ratings, mean 3.5");
    }

    @Test
    @Rule("mean")
    void the_mean_of_four_four_and_a_half_is_not_rounded() {
        ratings.add(rated("20:05", 4), rated("20:05", 4), rated("20:15", 0.5));

        assertThat(windows(run(OutputMode.Update())))
                .as("ratings of 4, 4 and 0.5 stars, the first two at the same moment: (4 + 4 + 0.5) / 3")
                .containsExactly("20:00 to 21:00: 3 ratings, mean 2.8333333333333335");
    }

    @Test
    @Rule({"settings", "forgets", "waits"})
    void windows_and_lateness_count_in_milliseconds(Answer<WindowedRatings> answer) {
        windowed = answer.create(new Settings(Duration.ofMillis(90_500), Duration.ofMillis(30_500)));
        answer.create(new Settings(Duration.ofHours(2), Duration.ofHours(1))); // whose settings are its own
        Instant start = Instant.ofEpochMilli(90_500L * 19_556_790);
        List<Instant> given = List.of(
                start,
                start.plusMillis(90_499),
                start.plusMillis(90_500),
                start.plusMillis(120_999),
                start.plusMillis(60_000));
        List<Long> ratingsOfTheWindow = new ArrayList<>();
        try (MicroBatches query = start(OutputMode.Update())) {
            for (Instant time : given) {
                ratings.add(rated(time, time, 4));
                ratingsOfTheWindow.add(ratingsFrom(start, query.rows()));
            }
        }

        assertThat(ratingsOfTheWindow)
                .as(
                        "ratings of the first window after each rating; they are given 0, 90.499, 90.5, 120.999 and then 60 s after its"
                                + " start, the window has 90.5 s, the lateness is 30.5 s")
                .containsExactly(1L, 2L, 0L, 0L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT3H", "P7D, PT12H"})
    @Rule({"settings", "forgets", "waits"})
    void a_window_is_open_for_its_length_and_the_lateness(
            Duration size, Duration lateness, Answer<WindowedRatings> answer) {
        windowed = answer.create(new Settings(size, lateness));
        Instant start = Instant.EPOCH.plus(size.multipliedBy(2900));
        Instant over = start.plus(size).plus(lateness);
        List<Long> ratingsOfTheWindow = new ArrayList<>();
        try (MicroBatches query = start(OutputMode.Update())) {
            for (Instant time : List.of(start, over.minusMillis(1), start, over, start)) {
                ratings.add(rated(time, time, 4));
                ratingsOfTheWindow.add(ratingsFrom(start, query.rows()));
            }
        }

        assertThat(ratingsOfTheWindow)
                .as(
                        "ratings of the window from %s after each rating; windows of %s, lateness %s; ratings at its start, 1 ms before"
                                + " its end and the lateness, its start, its end and the lateness, its start",
                        start, size, lateness)
                .containsExactly(1L, 0L, 2L, 0L, 0L);
    }

    @Test
    @Rule("settings")
    void without_lateness_a_window_is_final_at_its_end(Answer<WindowedRatings> answer) {
        windowed = answer.create(new Settings(Duration.ofHours(1), Duration.ZERO));

        assertThat(arrivals(OutputMode.Append(), List.of("20:05"), List.of("21:00")))
                .as("append, two arrivals: 20:05, then 21:00; windows of 1 h, lateness 0")
                .containsExactly(List.of(), List.of("20:00 to 21:00: 1 rating, mean 4.0"));
    }

    @Test
    @Rule("changes")
    void a_reader_of_changes_sees_in_each_batch_what_that_batch_has_changed() {
        List<List<String>> batches =
                arrivals(windowed.mode(Need.CHANGED), List.of("20:05"), List.of("20:10", "21:05"), List.of("21:10"));

        assertThat(batches)
                .as("CHANGED, three arrivals: 20:05, then 20:10 and 21:05, then 21:10; " + GIVEN)
                .containsExactly(
                        List.of("20:00 to 21:00: 1 rating, mean 4.0"),
                        List.of("20:00 to 21:00: 2 ratings, mean 4.0", "21:00 to 22:00: 1 rating, mean 4.0"),
                        List.of("21:00 to 22:00: 2 ratings, mean 4.0"));
    }

    @Test
    @Rule({"final", "forgets"})
    void a_reader_of_what_is_final_sees_a_window_once_when_the_watermark_has_reached_its_end() {
        List<List<String>> batches =
                arrivals(windowed.mode(Need.FINAL), List.of("20:05"), List.of("20:59"), List.of("21:30"));

        assertThat(batches)
                .as("FINAL, three arrivals: 20:05, then 20:59, then 21:30, which moves the watermark to 21:20; "
                        + GIVEN)
                .containsExactly(List.of(), List.of(), List.of("20:00 to 21:00: 2 ratings, mean 4.0"));
    }

    @Test
    @Rule("whole")
    void a_reader_of_the_whole_sees_every_window_in_each_batch() {
        List<List<String>> batches = arrivals(windowed.mode(Need.WHOLE), List.of("20:05"), List.of("23:05"));

        assertThat(batches)
                .as("WHOLE, two arrivals: 20:05, then 23:05; " + GIVEN)
                .containsExactly(
                        List.of("20:00 to 21:00: 1 rating, mean 4.0"),
                        List.of("20:00 to 21:00: 1 rating, mean 4.0", "23:00 to 00:00: 1 rating, mean 4.0"));
    }

    @Test
    @Rule("waits")
    void a_rating_nine_minutes_out_of_order_is_counted() {
        List<List<String>> batches = arrivals(OutputMode.Update(), List.of("21:05"), List.of("20:56"));

        assertThat(batches)
                .as("two arrivals, a rating of 21:05 and then one of 20:56; " + GIVEN)
                .containsExactly(
                        List.of("21:00 to 22:00: 1 rating, mean 4.0"), List.of("20:00 to 21:00: 1 rating, mean 4.0"));
    }

    @Test
    @Rule("forgets")
    void a_rating_for_a_window_that_the_watermark_has_passed_is_dropped_and_counted_as_such() {
        try (MicroBatches query = start(OutputMode.Update())) {
            ratings.add(rated("20:05", 4));
            query.process();
            ratings.add(rated("21:30", 4));
            query.process();
            ratings.add(rated("20:50", 1));
            List<MicroBatch> late = query.process();

            assertThat(windows(late))
                    .as("what a batch gives that holds a rating of 20:50, after one of 21:30; " + GIVEN)
                    .isEmpty();
            assertThat(late.get(0).droppedRows())
                    .as("numRowsDroppedByWatermark of that batch")
                    .isEqualTo(1);
        }
    }

    @Test
    @Rule("forgets")
    void the_state_of_three_days_is_as_large_as_that_of_one() {
        List<Long> state = new ArrayList<>();
        try (MicroBatches query = start(OutputMode.Update())) {
            for (int day = 0; day < 3; day++) {
                Instant midnight = at("00:30").plus(Duration.ofDays(day));
                ratings.add(IntStream.range(0, 24)
                        .mapToObj(hour -> midnight.plus(Duration.ofHours(hour)))
                        .map(time -> rated(time, time, 4))
                        .toList());
                List<MicroBatch> batches = query.process();
                state.add(batches.get(batches.size() - 1).stateRows());
            }
        }

        assertThat(state)
                .as("windows in the state after each of three days with a rating every hour; " + GIVEN)
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    @Rule({"changes", "event-time"})
    void a_query_that_dies_before_its_commit_gives_the_same_rows_again(KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 2);
        TopicWriter<byte[], byte[]> writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        Path checkpoint = isolated.directory("checkpoint");
        write(writer, topic, event("20:05", 4), shown("20:06"), event("20:10", 2));
        try (MicroBatches query = fromKafka(broker, topic, checkpoint, false)) {
            assertThat(windows(query.process()))
                    .as("batch 0: ratings of 20:05 and 20:10 in a topic with 2 partitions, and an impression")
                    .containsExactly("20:00 to 21:00: 2 ratings, mean 3.0");
        }
        write(writer, topic, event("20:30", 3), event("21:02", 5));
        isolated.quiet(MicroBatchExecution.class);
        try (MicroBatches query = fromKafka(broker, topic, checkpoint, true)) {
            assertThatThrownBy(query::process).rootCause().isInstanceOf(SimulatedCrash.class);
        }

        try (MicroBatches query = fromKafka(broker, topic, checkpoint, false)) {
            assertThat(windows(query.process()))
                    .as("the batch with ratings of 20:30 and 21:02, again after the query died in it; the counts go on")
                    .containsExactly("20:00 to 21:00: 3 ratings, mean 3.0", "21:00 to 22:00: 1 rating, mean 5.0");
        }
    }

    /** What each arrival of four-star ratings makes the query give. */
    @SafeVarargs
    private List<List<String>> arrivals(OutputMode mode, List<String>... arrivals) {
        List<List<String>> given = new ArrayList<>();
        try (MicroBatches query = start(mode)) {
            for (List<String> clocks : arrivals) {
                ratings.add(clocks.stream().map(clock -> rated(clock, 4)).toList());
                given.add(windows(query.process()));
            }
        }
        return given;
    }

    private static long ratingsFrom(Instant start, List<Row> windows) {
        return windows.stream()
                .filter(row -> row.<Timestamp>getAs("start").toInstant().equals(start))
                .mapToLong(row -> row.getAs("ratings"))
                .sum();
    }

    private List<MicroBatch> run(OutputMode mode) {
        try (MicroBatches query = start(mode)) {
            return query.process();
        }
    }

    private MicroBatches start(OutputMode mode) {
        return MicroBatches.start(windowed.build(ratings.table()), mode);
    }

    private MicroBatches fromKafka(KafkaBroker broker, String topic, Path checkpoint, boolean dies) {
        Dataset<Row> records = spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", broker.bootstrapServers())
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .load();
        return MicroBatches.start(
                windowed.build(EventRows.rated(EventRows.of(records))),
                windowed.mode(Need.CHANGED),
                checkpoint,
                batch -> {
                    if (dies) {
                        throw new SimulatedCrash("after the rows of batch " + batch + " were written");
                    }
                });
    }

    private static void write(TopicWriter<byte[], byte[]> writer, String topic, ViewingEvent... events) {
        writer.writeValues(topic, Stream.of(events).map(EventJson::write).toList());
    }

    private static Rated event(String clock, double stars) {
        return new Rated("rated-" + clock, 7, 31, "2001:db8::1", at(clock), stars);
    }

    private static Shown shown(String clock) {
        return new Shown("shown-" + clock, 7, 31, "2001:db8::1", at(clock), 1);
    }
}
