package dev.streambook.unit3;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Watched;
import dev.streambook.unit3.UnionQuery.Settings;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(UnionQuery.class)
class UnionQueryTest {

    private static final StructType BOXES = new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("time", DataTypes.TimestampType);
    private static final StructType PHONES = new StructType()
            .add("item", DataTypes.IntegerType)
            .add("user", DataTypes.IntegerType)
            .add("time", DataTypes.TimestampType);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String GIVEN = "windows of 1 h; boxes at most 10 min, phones 1 h out of order";

    private SparkSession spark;
    private UnionQuery union;
    private RowSource boxes;
    private RowSource phones;

    @BeforeEach
    void boxes_ten_minutes_and_phones_an_hour(SparkSession spark, Answer<UnionQuery> answer) {
        this.spark = SmallData.in(spark);
        union = answer.create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1)));
        boxes = new RowSource(spark, BOXES);
        phones = new RowSource(spark, PHONES);
    }

    @Test
    @Rule("together")
    void plays_of_boxes_and_phones_count_in_the_same_window() {
        boxes.add(RowFactory.create(7, 31, time("20:05")));
        phones.add(
                RowFactory.create(31, 8, time("20:10")),
                RowFactory.create(50, 8, time("20:15")),
                RowFactory.create(60, 8, Timestamp.from(Instant.parse("2999-01-31T20:15:00Z"))));

        try (MicroBatches query = start(OutputMode.Update())) {
            assertThat(windows(query.rows()))
                    .as(
                            "film 31 on the box of user 7 and the phone of user 8, films 50 and 60 on that phone, the latter in 2999 by"
                                    + " its clock; the phones' first column is item, their second user; " + GIVEN)
                    .containsExactly("20:00 film 31: 2", "20:00 film 50: 1", "20:00 film 60: 1");
        }
    }

    @Test
    @Rule("together")
    void equal_plays_count_each() {
        boxes.add(RowFactory.create(7, 31, time("20:05")), RowFactory.create(7, 31, time("20:05")));
        phones.add(RowFactory.create(31, 7, time("20:05")));

        try (MicroBatches query = start(OutputMode.Append())) {
            query.process();
            boxes.add(row("23:00"));
            phones.add(row("23:00"));
            assertThat(windows(query.rows()))
                    .as("film 31 by user 7 at 20:05, twice on a box and once on a phone; then 23:00 on both; " + GIVEN)
                    .containsExactly("20:00 film 31: 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.5S", "PT90.5S", "P7D", "P50D"})
    @Rule("together")
    void windows_are_as_long_as_the_settings_say(Duration size, Answer<UnionQuery> answer) {
        union = answer.create(new Settings(size, Duration.ofMinutes(10), Duration.ofHours(1)));
        Instant start = Instant.EPOCH.plus(size.multipliedBy(400));
        Dataset<Row> onBoxes = table(BOXES, start, start.plus(size).minusMillis(1));
        Dataset<Row> onPhones = table(PHONES, start, start.plus(size));

        assertThat(union.build(onBoxes, onPhones).collectAsList().stream()
                        .map(row -> row.<Timestamp>getAs("start").toInstant() + ": " + row.getAs("plays")))
                .as(
                        "plays by the start of their window; windows of %s, box at %s and 1 ms before the end of that window, phone at its"
                                + " start and at its end",
                        size, start)
                .containsExactlyInAnyOrder(start + ": 3", start.plus(size) + ": 1");
    }

    @Test
    @Rule("slowest")
    void a_window_is_not_final_while_the_phones_are_still_in_it() {
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("20:05"), List.of("20:30")),
                            arrive(query, List.of("23:00"), List.of()),
                            arrive(query, List.of(), List.of("20:40")),
                            arrive(query, List.of(), List.of("22:00"))))
                    .as(
                            "final windows after each of four arrivals: box 20:05 and phone 20:30; box 23:00; phone 20:40; phone 22:00; "
                                    + GIVEN)
                    .containsExactly(List.of(), List.of(), List.of(), List.of("20:00 film 31: 3"));
        }
    }

    @Test
    @Rule("slowest")
    void a_stream_that_has_not_said_anything_holds_every_window() {
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(arrive(query, List.of("20:05"), List.of()), arrive(query, List.of("23:00"), List.of())))
                    .as("final windows after box 20:05 and after box 23:00, no phone; " + GIVEN)
                    .containsExactly(List.of(), List.of());
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void a_phone_may_be_an_hour_out_of_order() {
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("22:00"), List.of("21:10")),
                            arrive(query, List.of(), List.of("20:20")),
                            arrive(query, List.of(), List.of("22:00"))))
                    .as(
                            "final windows after each of three arrivals: box 22:00 and phone 21:10; phone 20:20; phone 22:00; "
                                    + GIVEN)
                    .containsExactly(List.of(), List.of(), List.of("20:00 film 31: 1"));
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void a_box_is_not_waited_for_longer_than_ten_minutes() {
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("20:05"), List.of("22:30")),
                            arrive(query, List.of("21:05"), List.of()),
                            arrive(query, List.of("21:10"), List.of())))
                    .as("final windows after each of three arrivals: box 20:05 and phone 22:30; box 21:05; box 21:10; "
                            + GIVEN)
                    .containsExactly(List.of(), List.of(), List.of("20:00 film 31: 1"));
        }
    }

    @Test
    @Rule("dropped")
    void a_play_that_both_watermarks_have_passed_is_dropped_and_counted() {
        try (MicroBatches query = start(OutputMode.Append())) {
            boxes.add(row("20:05"), row("21:40"));
            phones.add(row("22:30"));
            long first = dropped(query.process());
            boxes.add(row("20:30"));
            phones.add(row("23:15"), film(50, "20:40"));
            long second = dropped(query.process());

            assertThat(List.of(first, second))
                    .as(
                            "dropped() of two arrivals: boxes 20:05 and 21:40, phone 22:30, which makes the watermark 21:30; then box"
                                    + " 20:30, phones 23:15 and 20:40, this one another film; " + GIVEN)
                    .containsExactly(0L, 2L);
        }
    }

    @Test
    @Rule("dropped")
    void what_all_operators_have_dropped_in_that_batch_is_added_up() {
        Dataset<Row> counted = boxes.table()
                .withWatermark("time", "10 minutes")
                .groupBy(window(col("time"), "1 hour"), col("item"))
                .count()
                .select("item");
        Dataset<Row> once = phones.table()
                .withWatermark("time", "10 minutes")
                .dropDuplicates("user", "time")
                .select("item");
        try (MicroBatches query = MicroBatches.start(counted.union(once), OutputMode.Append())) {
            boxes.add(row("23:00"));
            phones.add(row("23:00"));
            long first = dropped(query.process());
            boxes.add(row("20:30"), row("23:05"));
            phones.add(row("20:20"), film(50, "20:40"), row("23:05"));
            long second = dropped(query.process());
            boxes.add(row("23:10"));
            phones.add(row("23:10"));
            long third = dropped(query.process());

            assertThat(List.of(first, second, third))
                    .as(
                            "dropped() of three arrivals at a query of two operators: one counts what comes from boxes, one drops the"
                                    + " duplicates of what comes from phones. In the second, one box play and two phone plays are late")
                    .containsExactly(0L, 3L, 0L);
        }
    }

    @Test
    @Rule("dropped")
    void a_query_without_operators_that_have_a_state_has_dropped_nothing() {
        boxes.add(row("20:05"));
        try (MicroBatches query = MicroBatches.start(boxes.table(), OutputMode.Append())) {
            assertThat(dropped(query.process()))
                    .as("dropped() of a query that has no stateOperators()")
                    .isZero();
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void a_phone_is_not_waited_for_longer_than_its_own_lateness(Answer<UnionQuery> answer) {
        union = answer.create(new Settings(Duration.ofHours(1), Duration.ofMillis(90_500), Duration.ofMillis(30_500)));
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("20:05:00", "22:00:00"), List.of("21:00:30")),
                            arrive(query, List.of(), List.of("21:00:31"))))
                    .as(
                            "final windows after each of two arrivals: boxes 20:05 and 22:00, phone 21:00:30; phone 21:00:31; boxes are"
                                    + " at most 90.5 s out of order, phones 30.5 s")
                    .containsExactly(List.of(), List.of("20:00 film 31: 1"));
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void latenesses_count_in_milliseconds(Answer<UnionQuery> answer) {
        union = answer.create(new Settings(Duration.ofHours(1), Duration.ofMillis(90_500), Duration.ofMillis(30_500)));
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("20:05:00"), List.of("21:30:00")),
                            arrive(query, List.of("21:01:30"), List.of()),
                            arrive(query, List.of("21:01:31"), List.of())))
                    .as(
                            "final windows after each of three arrivals: box 20:05 and phone 21:30; box 21:01:30; box 21:01:31; boxes are at"
                                    + " most 90.5 s out of order, phones 30.5 s")
                    .containsExactly(List.of(), List.of(), List.of("20:00 film 31: 1"));
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void without_lateness_a_window_is_final_when_both_have_reached_its_end(Answer<UnionQuery> answer) {
        union = answer.create(new Settings(Duration.ofHours(1), Duration.ZERO, Duration.ZERO));
        answer.create(
                new Settings(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(1))); // with its own settings
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("20:05"), List.of("20:30")),
                            arrive(query, List.of(), List.of("21:00")),
                            arrive(query, List.of("21:00"), List.of()),
                            arrive(query, List.of("22:00"), List.of())))
                    .as(
                            "final windows after each of four arrivals: box 20:05 and phone 20:30; phone 21:00; box 21:00; box 22:00;"
                                    + " windows of 1 h, nothing is out of order")
                    .containsExactly(List.of(), List.of(), List.of("20:00 film 31: 2"), List.of());
        }
    }

    @Test
    @Rule({"own-lateness", "slowest"})
    void a_lateness_may_be_fifty_days(Answer<UnionQuery> answer) {
        union = answer.create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofDays(50)));
        try (MicroBatches query = start(OutputMode.Append())) {
            assertThat(List.of(
                            arrive(query, List.of("05:05"), List.of("05:30")),
                            arrive(query, List.of("23:00"), List.of("23:00")),
                            arrive(query, List.of(), List.of("05:40"))))
                    .as(
                            "final windows after each of three arrivals: box 05:05 and phone 05:30; box and phone 23:00; phone"
                                    + " 05:40; boxes are at most 10 min, phones 50 days out of order: 4,320,000,000 ms")
                    .containsExactly(List.of(), List.of(), List.of());
        }
    }

    @Test
    @Rule({"together", "slowest"})
    void two_topics_make_one_table(KafkaBroker broker, Isolated isolated) {
        String boxTopic = isolated.topic("boxes", 2);
        String phoneTopic = isolated.topic("phones", 2);
        TopicWriter<byte[], byte[]> writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        Dataset<Row> table = union.build(fromKafka(broker, boxTopic), fromKafka(broker, phoneTopic));
        write(writer, boxTopic, "20:05", "23:00");
        write(writer, phoneTopic, "20:10", "20:40");

        try (MicroBatches query = MicroBatches.start(table, OutputMode.Append())) {
            assertThat(windows(query.rows()))
                    .as("final windows while the boxes are at 23:00 and the phones at 20:40; " + GIVEN)
                    .isEmpty();
            write(writer, phoneTopic, "22:00");
            assertThat(windows(query.rows()))
                    .as("final windows when the phones are at 22:00; " + GIVEN)
                    .containsExactly("20:00 film 31: 3");
        }
    }

    private long dropped(List<MicroBatch> batches) {
        return batches.stream()
                .mapToLong(batch -> union.dropped(batch.progress()))
                .sum();
    }

    private List<String> arrive(MicroBatches query, List<String> onBoxes, List<String> onPhones) {
        boxes.add(onBoxes.stream().map(UnionQueryTest::row).toList());
        phones.add(onPhones.stream().map(UnionQueryTest::row).toList());
        return windows(query.rows());
    }

    private MicroBatches start(OutputMode mode) {
        return MicroBatches.start(union.build(boxes.table(), phones.table()), mode);
    }

    private Dataset<Row> fromKafka(KafkaBroker broker, String topic) {
        return EventRows.watched(EventRows.of(spark.readStream()
                        .format("kafka")
                        .option("kafka.bootstrap.servers", broker.bootstrapServers())
                        .option("subscribe", topic)
                        .option("startingOffsets", "earliest")
                        .load()))
                .select("user", "item", "time");
    }

    private static void write(TopicWriter<byte[], byte[]> writer, String topic, String... clocks) {
        writer.writeValues(
                topic,
                Stream.of(clocks)
                        .map(clock -> EventJson.write(new Watched(
                                topic + clock,
                                31,
                                31,
                                "2001:db8::1",
                                time(clock).toInstant(),
                                Duration.ofHours(1))))
                        .toList());
    }

    /** A table that is complete: film 31 played at these times. */
    private Dataset<Row> table(StructType columns, Instant... times) {
        List<Row> rows = Stream.of(times)
                .map(time -> RowFactory.create(31, 31, Timestamp.from(time)))
                .toList();
        return spark.createDataFrame(rows, columns);
    }

    private static Row row(String clock) {
        return film(31, clock);
    }

    /** The same number as viewer and as film. */
    private static Row film(int number, String clock) {
        return RowFactory.create(number, number, time(clock));
    }

    private static Timestamp time(String clock) {
        return Timestamp.from(RatingRows.at(clock));
    }

    private static List<String> windows(List<Row> rows) {
        return rows.stream()
                .map(row -> "%s film %d: %d"
                        .formatted(
                                CLOCK.format(row.<Timestamp>getAs("start").toInstant()),
                                row.<Integer>getAs("item"),
                                row.<Long>getAs("plays")))
                .sorted()
                .toList();
    }
}
