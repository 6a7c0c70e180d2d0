package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.event.EventJson;
import dev.streambook.event.Shown;
import dev.streambook.event.Watched;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit3.ImpressionPlayJoin.Impressions;
import dev.streambook.unit3.ImpressionPlayJoin.Settings;
import dev.streambook.unit3.microbatch.MicroBatch;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.streaming.MicroBatchExecution;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Engines
@Specification(ImpressionPlayJoin.class)
class ImpressionPlayJoinTest {

    private static final String GIVEN = "plays within 1 h; impressions at most 10 min, plays 20 min out of order";

    private SparkSession spark;
    private ImpressionPlayJoin join;
    private RowSource shown;
    private RowSource watched;

    @BeforeEach
    void plays_within_an_hour(SparkSession spark, Answer<ImpressionPlayJoin> answer) {
        this.spark = SmallData.in(spark);
        join = answer.create(new Settings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofMinutes(20)));
        shown = new RowSource(spark, SeenRows.SHOWN);
        watched = new RowSource(spark, SeenRows.WATCHED);
    }

    @Test
    @Rule("pair")
    void a_film_that_was_shown_and_then_played_by_the_same_viewer_is_a_pair() {
        shown.add(SeenRows.shown(7, 1, "20:00"), SeenRows.shown(7, 2, "20:05"), SeenRows.shown(7, 11, "20:06"));
        watched.add(
                SeenRows.watched(7, 1, "20:10"),
                SeenRows.watched(8, 1, "20:15"),
                SeenRows.watched(7, 3, "20:20"),
                SeenRows.watched(71, 1, "20:25"));

        assertThat(run(Impressions.PLAYED))
                .as(
                        "shown to viewer 7: film 1 at 20:00, film 2 at 20:05, film 11 at 20:06; played: film 1 by 7 at 20:10, by 8 at"
                                + " 20:15 and by 71 at 20:25, film 3 by 7 at 20:20; " + GIVEN)
                .containsExactly("7 film 1 shown 20:00 played 20:10");
    }

    @Test
    @Rule("pair")
    void large_numbers_of_viewers_and_films_are_not_mistaken_for_others() {
        shown.add(SeenRows.shown(7, 2_000_001, "20:00"));
        watched.add(
                SeenRows.watched(7, 2_000_001, "20:10"),
                SeenRows.watched(9, 1, "20:20"),
                SeenRows.watched(27, 1, "20:30"));

        assertThat(run(Impressions.PLAYED))
                .as(
                        "film 2000001 shown to viewer 7 at 20:00 and played by 7 at 20:10; film 1 played by 9 at 20:20 and by 27 at 20:30; "
                                + GIVEN)
                .containsExactly("7 film 2000001 shown 20:00 played 20:10");
    }

    @Test
    @Rule("pair")
    void a_play_that_arrives_before_its_impression_waits_for_it() {
        try (MicroBatches query = start(Impressions.PLAYED)) {
            watched.add(SeenRows.watched(7, 1, "20:10"));
            query.process();
            shown.add(SeenRows.shown(7, 1, "20:00"));

            assertThat(SeenRows.text(query.rows()))
                    .as("film 1, played at 20:10, then the news that it was shown at 20:00; " + GIVEN)
                    .containsExactly("7 film 1 shown 20:00 played 20:10");
        }
    }

    @Test
    @Rule("each-pair")
    void a_film_that_was_shown_twice_and_played_twice_makes_four_pairs() {
        shown.add(SeenRows.shown(7, 1, "20:00"), SeenRows.shown(7, 1, "20:00"));
        watched.add(SeenRows.watched(7, 1, "20:10"), SeenRows.watched(7, 1, "20:10"));

        assertThat(run(Impressions.PLAYED))
                .as("film 1, shown twice at 20:00 and played twice at 20:10; " + GIVEN)
                .containsExactlyElementsOf(Collections.nCopies(4, "7 film 1 shown 20:00 played 20:10"));
    }

    @Test
    @Rule("each-pair")
    void a_film_far_down_the_list_and_one_of_a_clock_that_is_ahead_are_pairs_with_their_plays() {
        Instant ahead = Instant.parse("2999-12-31T20:00:00Z");
        shown.add(
                RowFactory.create(7, 1, Timestamp.from(SeenRows.at("20:00")), 40),
                RowFactory.create(7, 2, Timestamp.from(ahead), 1));
        watched.add(
                SeenRows.watched(7, 1, "20:10"),
                SeenRows.watched(new SeenRows.Seen(7, 2, ahead.plus(Duration.ofMinutes(20)))));

        try (MicroBatches query = start(Impressions.PLAYED)) {
            assertThat(query.rows())
                    .extracting(row -> SeenRows.text(List.of(row)).get(0) + ", position " + row.getAs("position"))
                    .as(
                            "film 1, shown at position 40 at 20:00 and played at 20:10; film 2, shown at position 1 at 20:00 on the last"
                                    + " day of 2999 by the clock of its box and played 20 min later; "
                                    + GIVEN)
                    .containsExactlyInAnyOrder(
                            "7 film 1 shown 20:00 played 20:10, position 40",
                            "7 film 2 shown 20:00 played 20:20, position 1");
        }
    }

    @Test
    @Rule({"after", "plateau"})
    void a_play_at_the_moment_of_the_impression_belongs_to_it_and_one_a_minute_before_does_not() {
        Instant moment = SeenRows.at("20:00").plusNanos(500_123_000);
        shown.add(SeenRows.shown(new SeenRows.Seen(7, 1, moment)));
        watched.add(
                SeenRows.watched(7, 1, "19:59"),
                SeenRows.watched(new SeenRows.Seen(7, 1, moment.minusMillis(1))),
                SeenRows.watched(new SeenRows.Seen(7, 1, moment.minusNanos(1000))),
                SeenRows.watched(new SeenRows.Seen(7, 1, moment)));

        assertThat(run(Impressions.PLAYED))
                .as(
                        "film 1, shown at 20:00:00.500123, played at 19:59, 1 ms before, 1 µs before and at 20:00:00.500123; "
                                + GIVEN)
                .containsExactly("7 film 1 shown 20:00:00.500 played 20:00:00.500");
    }

    @Test
    @Rule({"within", "plateau"})
    void a_play_an_hour_after_the_impression_belongs_to_it_and_one_a_minute_later_does_not() {
        shown.add(SeenRows.shown(7, 1, "20:00"));
        watched.add(SeenRows.watched(7, 1, "21:00"), SeenRows.watched(7, 1, "21:01"));

        assertThat(run(Impressions.PLAYED))
                .as("film 1, shown at 20:00, played at 21:00 and at 21:01; " + GIVEN)
                .containsExactly("7 film 1 shown 20:00 played 21:00");
    }

    @Test
    @Rule("within")
    void the_bound_counts_in_milliseconds(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofMillis(90_500), Duration.ofMinutes(10), Duration.ofMinutes(20)));
        Instant start = SeenRows.at("20:00");
        shown.add(SeenRows.shown(7, 1, "20:00"));
        watched.add(
                SeenRows.watched(new SeenRows.Seen(7, 1, start.plusMillis(90_500))),
                SeenRows.watched(new SeenRows.Seen(7, 1, start.plusMillis(90_501))));

        assertThat(run(Impressions.PLAYED))
                .as("film 1, shown at 20:00, played 90.500 and 90.501 s later; plays within 90.5 s")
                .containsExactly("7 film 1 shown 20:00 played 20:01:30.500");
    }

    @Test
    @Rule("within")
    void a_bound_of_a_day_is_24_hours_also_where_clocks_are_put_forward(Answer<ImpressionPlayJoin> answer) {
        spark.conf().set("spark.sql.session.timeZone", "Europe/Berlin");
        join = answer.create(new Settings(Duration.ofDays(1), Duration.ofMinutes(10), Duration.ofMinutes(20)));
        Instant eve = Instant.parse("2026-03-28T20:00:00Z");
        shown.add(SeenRows.shown(new SeenRows.Seen(7, 1, eve)));
        watched.add(
                SeenRows.watched(new SeenRows.Seen(7, 1, eve.plus(Duration.ofHours(24)))),
                SeenRows.watched(
                        new SeenRows.Seen(7, 1, eve.plus(Duration.ofHours(24)).plusMillis(1))));

        assertThat(run(Impressions.PLAYED))
                .as(
                        "film 1, shown on 2026-03-28 at 20:00 UTC, played 24 h and 24 h and 1 ms later; plays within 1 day; the session's"
                                + " time zone is Europe/Berlin, where the next day has 23 hours")
                .containsExactly("7 film 1 shown 20:00 played 20:00");
    }

    @Test
    @Rule("within")
    void the_bound_may_be_fifty_days(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofDays(50), Duration.ofMinutes(10), Duration.ofMinutes(20)));
        shown.add(SeenRows.shown(7, 1, "20:00"));
        for (int days : List.of(1, 49, 51)) {
            Instant played = SeenRows.at("20:00").plus(Duration.ofDays(days));
            watched.add(SeenRows.watched(new SeenRows.Seen(7, 1, played.plus(Duration.ofMinutes(days)))));
        }

        assertThat(run(Impressions.PLAYED))
                .as(
                        "film 1, shown at 20:00, played a day later at 20:01, 49 days later at 20:49 and 51 days later at 20:51; plays"
                                + " within 50 days: 4,320,000,000 ms")
                .containsExactly("7 film 1 shown 20:00 played 20:01", "7 film 1 shown 20:00 played 20:49");
    }

    @Test
    @Rule({"within", "after"})
    void with_a_bound_of_zero_only_a_play_of_the_same_moment_belongs(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(20)));
        shown.add(SeenRows.shown(7, 1, "20:00"));
        watched.add(
                SeenRows.watched(7, 1, "20:00"),
                SeenRows.watched(new SeenRows.Seen(7, 1, SeenRows.at("20:00").plusMillis(1))));

        assertThat(run(Impressions.PLAYED))
                .as("film 1, shown at 20:00, played at 20:00 and 1 ms later; plays within 0 s")
                .containsExactly("7 film 1 shown 20:00 played 20:00");
    }

    @Test
    @Rule("pair")
    void a_play_of_no_length_is_a_play() {
        shown.add(SeenRows.shown(7, 1, "20:00"));
        watched.add(RowFactory.create(7, 1, Timestamp.from(SeenRows.at("20:10")), 0L));

        assertThat(run(Impressions.PLAYED))
                .as("film 1, shown at 20:00, played at 20:10 for 0 seconds; " + GIVEN)
                .containsExactly("7 film 1 shown 20:00 played 20:10");
    }

    @Test
    @Rule("waits")
    void an_impression_8_minutes_and_a_play_15_minutes_out_of_order_are_a_pair() {
        try (MicroBatches query = start(Impressions.PLAYED)) {
            shown.add(SeenRows.shown(7, 9, "20:30"));
            watched.add(SeenRows.watched(8, 9, "20:40"));
            query.process();
            shown.add(SeenRows.shown(7, 1, "20:22"));
            watched.add(SeenRows.watched(7, 1, "20:25"));

            assertThat(SeenRows.text(query.rows()))
                    .as("film 1, shown at 20:22 and played at 20:25, after an impression of 20:30 and a play of 20:40; "
                            + GIVEN)
                    .containsExactly("7 film 1 shown 20:22 played 20:25");
        }
    }

    @Test
    @Rule("waits")
    void a_lateness_may_be_fifty_days(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofHours(1), Duration.ofDays(50), Duration.ofDays(50)));
        Instant before = SeenRows.at("20:00").minus(Duration.ofDays(40));
        try (MicroBatches query = start(Impressions.PLAYED)) {
            shown.add(SeenRows.shown(7, 9, "20:30"));
            watched.add(SeenRows.watched(8, 9, "20:40"));
            query.process();
            shown.add(SeenRows.shown(new SeenRows.Seen(7, 1, before)));
            watched.add(SeenRows.watched(new SeenRows.Seen(7, 1, before.plus(Duration.ofMinutes(5)))));

            assertThat(SeenRows.text(query.rows()))
                    .as(
                            "film 1, shown at 20:00 and played at 20:05, both 40 days before what came first; impressions and plays"
                                    + " are at most 50 days out of order")
                    .containsExactly("7 film 1 shown 20:00 played 20:05");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule("plateau")
    void the_state_after_nine_hours_is_as_large_as_after_three(Impressions which) {
        assertStateStays(which, GIVEN);
    }

    @Test
    @Rule("plateau")
    void without_lateness_the_state_after_nine_hours_is_as_large_as_after_three(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofHours(1), Duration.ZERO, Duration.ZERO));
        answer.create(
                new Settings(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(1))); // with settings of its own

        assertStateStays(Impressions.PLAYED, "plays within 1 h; nothing is out of order");
    }

    @Test
    @Rule("unplayed")
    void an_impression_that_nobody_played_comes_alone_once_no_play_for_it_can_come() {
        assertThat(evening(Impressions.ALL))
                .as(
                        "ALL, three arrivals: film 1 shown 20:00 and played 20:10, film 2 shown 20:05; then film 3 shown 21:30, film 8"
                                + " played 21:00; then film 4 shown and film 9 played 23:30; " + GIVEN)
                .containsExactly(
                        List.of("7 film 1 shown 20:00 played 20:10"),
                        List.of(),
                        List.of("7 film 2 shown 20:05 unplayed", "7 film 3 shown 21:30 unplayed"));
    }

    @Test
    @Rule({"unplayed", "each-pair"})
    void two_equal_impressions_that_nobody_played_are_given_one_by_one() {
        List<List<String>> given = new ArrayList<>();
        try (MicroBatches query = start(Impressions.ALL)) {
            shown.add(SeenRows.shown(7, 2, "20:05"), SeenRows.shown(7, 2, "20:05"));
            watched.add(SeenRows.watched(7, 8, "20:10"));
            given.add(SeenRows.text(query.rows()));
            shown.add(SeenRows.shown(7, 3, "23:30"));
            watched.add(SeenRows.watched(7, 9, "23:30"));
            given.add(SeenRows.text(query.rows()));
        }

        assertThat(given)
                .as("ALL, two arrivals: film 2 shown at 20:05, twice; then film 3 shown and film 9 played at 23:30; "
                        + GIVEN)
                .containsExactly(List.of(), Collections.nCopies(2, "7 film 2 shown 20:05 unplayed"));
    }

    @Test
    @Rule("unplayed")
    void without_lateness_an_impression_is_given_as_soon_as_the_bound_is_over(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO));
        try (MicroBatches query = start(Impressions.ALL)) {
            shown.add(SeenRows.shown(7, 1, "20:00"), SeenRows.shown(7, 3, "22:00"));
            watched.add(SeenRows.watched(
                    new SeenRows.Seen(7, 8, SeenRows.at("20:01").plusMillis(100))));

            assertThat(SeenRows.text(query.rows()))
                    .as(
                            "ALL: film 1 was shown at 20:00, another one at 22:00, and another one played at 20:01:00.100; plays within"
                                    + " 1 min, nothing is out of order")
                    .containsExactly("7 film 1 shown 20:00 unplayed");
        }
    }

    @Test
    @Rule({"unplayed", "waits"})
    void each_stream_is_waited_for_by_its_own_lateness_and_no_longer(Answer<ImpressionPlayJoin> answer) {
        join = answer.create(new Settings(Duration.ofMinutes(1), Duration.ofMillis(10_500), Duration.ofMillis(20_500)));
        Instant over = SeenRows.at("20:01"); // for film 1
        List<List<String>> playsDecide = new ArrayList<>();
        List<List<String>> impressionsDecide = new ArrayList<>();
        try (MicroBatches query = start(Impressions.ALL)) {
            shown.add(SeenRows.shown(7, 1, "20:00"), SeenRows.shown(7, 3, "22:00"));
            for (long after : List.of(20_400L, 20_600L)) {
                watched.add(SeenRows.watched(new SeenRows.Seen(7, 8, over.plusMillis(after))));
                playsDecide.add(SeenRows.text(query.rows()));
            }
        }
        shown = new RowSource(spark, SeenRows.SHOWN);
        watched = new RowSource(spark, SeenRows.WATCHED);
        try (MicroBatches query = start(Impressions.ALL)) {
            watched.add(SeenRows.watched(7, 8, "22:00"));
            shown.add(SeenRows.shown(7, 1, "20:00"));
            for (long after : List.of(10_400L, 10_600L)) {
                shown.add(SeenRows.shown(new SeenRows.Seen(7, 3, over.plusMillis(after))));
                impressionsDecide.add(SeenRows.text(query.rows()));
            }
        }

        assertThat(playsDecide)
                .as(
                        "ALL, after a play of 20:01:20.4 and one of 20:01:20.6: film 1 was shown at 20:00, another one at 22:00; plays"
                                + " within 1 min, impressions at most 10.5 s, plays 20.5 s out of order")
                .containsExactly(List.of(), List.of("7 film 1 shown 20:00 unplayed"));
        assertThat(impressionsDecide)
                .as(
                        "ALL, after an impression of 20:01:10.4 and one of 20:01:10.6: film 1 was shown at 20:00, another one played at"
                                + " 22:00; plays within 1 min, impressions at most 10.5 s, plays 20.5 s out of order")
                .containsExactly(List.of(), List.of("7 film 1 shown 20:00 unplayed"));
    }

    @Test
    @Rule("played-only")
    void an_impression_that_nobody_played_is_not_given_to_who_asks_for_the_played() {
        assertThat(evening(Impressions.PLAYED))
                .as(
                        "PLAYED, three arrivals: film 1 shown 20:00 and played 20:10, film 2 shown 20:05; then film 3 shown 21:30,"
                                + " film 8 played 21:00; then film 4 shown and film 9 played 23:30; " + GIVEN)
                .containsExactly(List.of("7 film 1 shown 20:00 played 20:10"), List.of(), List.of());
    }

    @Test
    @Rule("pair")
    void an_impression_waits_in_the_checkpoint_while_the_query_is_down(KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("events", 2);
        TopicWriter<byte[], byte[]> writer = isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()));
        Path checkpoint = isolated.directory("checkpoint");
        writer.writeValues(
                topic, List.of(EventJson.write(new Shown("s1", 7, 1, "2001:db8::1", SeenRows.at("20:00"), 1))));
        try (MicroBatches query = fromKafka(broker, topic, checkpoint, false)) {
            query.process();
        }
        writer.writeValues(
                topic,
                List.of(EventJson.write(
                        new Watched("w1", 7, 1, "2001:db8::1", SeenRows.at("20:10"), Duration.ofHours(1)))));
        isolated.quiet(MicroBatchExecution.class);
        try (MicroBatches query = fromKafka(broker, topic, checkpoint, true)) {
            assertThatThrownBy(query::process).rootCause().isInstanceOf(SimulatedCrash.class);
        }

        try (MicroBatches query = fromKafka(broker, topic, checkpoint, false)) {
            assertThat(SeenRows.text(query.rows()))
                    .as("film 1, shown at 20:00, a stop, played at 20:10, a crash before the commit, and a third start")
                    .containsExactly("7 film 1 shown 20:00 played 20:10");
        }
    }

    private void assertStateStays(Impressions which, String given) {
        List<Long> state = new ArrayList<>();
        List<Long> growth = new ArrayList<>();
        try (MicroBatches query = start(which)) {
            for (int stretch = 0; stretch < 3; stretch++) {
                Instant start = SeenRows.at("20:00").plus(Duration.ofHours(3L * stretch));
                shown.add(everyTenMinutes(start, 1).map(SeenRows::shown).toList());
                watched.add(everyTenMinutes(start, 1000).map(SeenRows::watched).toList());
                List<MicroBatch> batches = query.process();
                state.add(batches.get(batches.size() - 1).stateRows());
            }
        }

        for (int stretch = 1; stretch < state.size(); stretch++) {
            growth.add(state.get(stretch) - state.get(stretch - 1));
        }
        assertThat(growth)
                .as(
                        "%s: rows by which the state grows in the second and in the third of three stretches of 3 h, each with 18"
                                + " impressions and 18 plays of other films; %s",
                        which, given)
                .containsExactly(0L, 0L);
    }

    private List<List<String>> evening(Impressions which) {
        List<List<String>> given = new ArrayList<>();
        try (MicroBatches query = start(which)) {
            shown.add(SeenRows.shown(7, 1, "20:00"), SeenRows.shown(7, 2, "20:05"));
            watched.add(SeenRows.watched(7, 1, "20:10"));
            given.add(SeenRows.text(query.rows()));
            shown.add(SeenRows.shown(7, 3, "21:30"));
            watched.add(SeenRows.watched(7, 8, "21:00"));
            given.add(SeenRows.text(query.rows()));
            shown.add(SeenRows.shown(7, 4, "23:30"));
            watched.add(SeenRows.watched(7, 9, "23:30"));
            given.add(SeenRows.text(query.rows()));
        }
        return given;
    }

    private static Stream<SeenRows.Seen> everyTenMinutes(Instant start, int firstFilm) {
        return IntStream.range(0, 18)
                .mapToObj(i -> new SeenRows.Seen(7, firstFilm + i, start.plus(Duration.ofMinutes(10L * i))));
    }

    private List<String> run(Impressions which) {
        try (MicroBatches query = start(which)) {
            return SeenRows.text(query.rows());
        }
    }

    private MicroBatches start(Impressions which) {
        return MicroBatches.start(join.build(shown.table(), watched.table(), which), OutputMode.Append());
    }

    private MicroBatches fromKafka(KafkaBroker broker, String topic, Path checkpoint, boolean dies) {
        Dataset<Row> events = EventRows.of(spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", broker.bootstrapServers())
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .load());
        return MicroBatches.start(
                join.build(EventRows.shown(events), EventRows.watched(events), Impressions.PLAYED),
                OutputMode.Append(),
                checkpoint,
                batch -> {
                    if (dies) {
                        throw new SimulatedCrash("after the rows of batch " + batch + " were written");
                    }
                });
    }
}
