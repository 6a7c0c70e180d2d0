package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit3.microbatch.MicroBatches;
import dev.streambook.unit3.microbatch.RowSource;
import dev.streambook.unit3.play.DedupRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is an event: id, event time, and the number of the attempt to send it. The delay is an hour. */
@Engines
@Specification(DedupWithinWatermark.class)
class DedupWithinWatermarkTest {

    private SparkSession session;
    private Isolated isolated;

    @BeforeEach
    void engines(SparkSession session, Isolated isolated) {
        this.session = session;
        this.isolated = isolated;
    }

    @Test
    @Rule("as-it-came")
    void an_event_goes_on_as_it_came(Answer<DedupWithinWatermark> answer) {
        RowSource source =
                new RowSource(session, StructType.fromDDL("Stars double, time timestamp, id string, `sent.by` string"));
        Row whole = RowFactory.create(3.5, at("2026-01-31T20:00:00.123456Z"), "a", "box");
        Row equalStars = RowFactory.create(3.5, at("2999-12-31T20:00:02Z"), "c", "box");
        Row withoutStars = RowFactory.create(null, at("2026-01-31T20:00:01Z"), "b", null);
        Dataset<Row> passed = answer.create(Duration.ofHours(1)).build(source.table());
        source.add(whole, withoutStars, equalStars);

        assertThat(passed.columns())
                .as("the columns of what passes of events with the columns Stars, time, id, sent.by")
                .containsExactly("Stars", "time", "id", "sent.by");

        try (MicroBatches query = MicroBatches.start(passed, OutputMode.Append())) {
            assertThat(query.rows())
                    .as(
                            "what passes of three events with the columns Stars, time, id, sent.by: a at 20:00:00.123456 and c with 3.5"
                                    + " stars, b with none; c is of the year 2999, as the clock of its box says")
                    .containsExactlyInAnyOrder(whole, withoutStars, equalStars);
        }
    }

    @Test
    @Rule("once")
    void two_copies_in_one_micro_batch_are_one_event(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        List<String> passed = dedup(answer, Duration.ofHours(1)).send("a 20:00 1", "b 20:05 1", "a 20:00 1");

        assertThat(passed)
                .as("what passes of a, b, and a again, in one batch")
                .containsExactly("a 20:00 1", "b 20:05 1");
    }

    @Test
    @Rule("once")
    void a_copy_in_a_later_micro_batch_is_dropped(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 20:00 1");

        assertThat(run.send("a 20:00 1", "b 20:05 1"))
                .as("what passes of a and b, after a passed in the batch before")
                .containsExactly("b 20:05 1");
    }

    @Test
    @Rule({"by-id", "once"})
    void a_second_attempt_is_a_copy(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 20:00 1");

        assertThat(run.send("a 20:00 2", "b 20:00 1"))
                .as("what passes of a, attempt 2, and b, after a, attempt 1")
                .containsExactly("b 20:00 1");
    }

    @Test
    @Rule("other-id")
    void ids_that_are_nearly_equal_are_the_ids_of_two_events(Answer<DedupWithinWatermark> answer)
            throws TimeoutException {
        String[] alike = {
            "a 20:00 1",
            "A 20:00 1",
            "0 20:00 1",
            "00 20:00 1",
            "Aa 20:00 1",
            "BB 20:00 1",
            "e-53616 20:00 1",
            "e-70931 20:00 1",
            "2001:db8::1/2026-01-31/1 20:00 1",
            "2001:db8::1/2026-01-31/2 20:00 1"
        };

        assertThat(dedup(answer, Duration.ofHours(1)).send(alike))
                .as(
                        "what passes of ten events with ten ids; Aa and BB have the same hashCode in Java, e-53616 and e-70931"
                                + " the same hash in Spark")
                .containsExactlyInAnyOrder(alike);
    }

    @Test
    @Rule("other-id")
    void ids_are_compared_as_they_are(Answer<DedupWithinWatermark> answer) {
        String longest = "x".repeat(127);
        List<String> ids = List.of(
                "a b",
                "a  b",
                "ab",
                "a-b",
                "a",
                "a ",
                " a",
                "",
                "1",
                "1.0",
                "01",
                "é",
                "è",
                "plumless",
                "buckeroo",
                longest + "1",
                longest + "2",
                "1" + longest,
                "2" + longest);
        RowSource source = new RowSource(session, StructType.fromDDL("id string, time timestamp"));
        Dataset<Row> passed = answer.create(Duration.ofHours(1)).build(source.table());
        source.add(ids.stream()
                .map(id -> RowFactory.create(id, at("2026-01-31T20:00:00Z")))
                .toList());

        try (MicroBatches query = MicroBatches.start(passed, OutputMode.Append())) {
            assertThat(query.rows().stream().map(row -> row.getString(0)))
                    .as(
                            "ids that pass of %d events with different ids; plumless and buckeroo have the same CRC-32",
                            ids.size())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    @Rule({"by-id", "once"})
    void copies_may_differ_in_everything_but_the_id(Answer<DedupWithinWatermark> answer) {
        RowSource source = new RowSource(
                session, StructType.fromDDL("id string, time timestamp, kind string, user int, device string"));
        Dataset<Row> passed = answer.create(Duration.ofHours(1)).build(source.table());
        source.add(
                RowFactory.create("a", at("2026-01-31T20:00:00Z"), "rated", 1, "2001:db8::1"),
                RowFactory.create("a", at("2026-01-31T20:00:00Z"), "rated", 2, "2001:db8::1"),
                RowFactory.create("a", at("2026-01-31T20:00:00Z"), "rated", 1, "2001:db8::2"),
                RowFactory.create("a", at("2026-01-31T20:00:00Z"), "watched", 1, "2001:db8::1"));

        try (MicroBatches query = MicroBatches.start(passed, OutputMode.Append())) {
            assertThat(query.rows())
                    .as("what passes of four events with the id a; three differ from the first in user, device or kind")
                    .hasSize(1);
        }
    }

    @Test
    @Rule({"other-time", "once"})
    void a_copy_with_another_event_time_is_a_copy(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 20:00 1");

        assertThat(run.send("a 20:03 1", "b 20:03 1"))
                .as("what passes of a at 20:03 and b, after a at 20:00; the sender takes the time anew at each attempt")
                .containsExactly("b 20:03 1");
    }

    @Test
    @Rule({"delay", "other-time", "once"})
    void a_copy_is_recognised_for_the_whole_delay(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 20:00 1");
        run.send("b 20:40 1");
        run.send("c 20:45 1");

        assertThat(run.send("a 20:50 1", "d 20:50 1"))
                .as(
                        "what passes of a and d at 20:50, after a at 20:00, b at 20:40 and c at 20:45; the delay is an hour")
                .containsExactly("d 20:50 1");
    }

    @Test
    @Rule("once")
    void a_copy_after_a_restart_is_dropped(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 20:00 1");
        run.restart();

        assertThat(run.send("a 20:00 1", "b 20:05 1"))
                .as("what passes of a and b, after a passed and the query was restarted")
                .containsExactly("b 20:05 1");
    }

    @Test
    @Rule({"late", "delay"})
    void an_event_that_is_older_than_the_watermark_is_dropped(Answer<DedupWithinWatermark> answer)
            throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofHours(1));
        run.send("a 22:00 1");
        run.send("x 22:00 1");

        assertThat(run.send("b 20:30 1", "c 21:01 1"))
                .as("what passes of b at 20:30 and c at 21:01, when the watermark is at 21:00")
                .containsExactly("c 21:01 1");
        assertThat(run.droppedAsLate())
                .as("rows that Spark reports as dropped by the watermark")
                .isEqualTo(1);
    }

    @Test
    @Rule({"delay", "late"})
    void a_delay_counts_in_milliseconds(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofMillis(90_500));
        run.send("a 20:10 1");
        run.send("x 20:10 1");

        assertThat(run.send("b 20:08:29 1", "c 20:08:30 1"))
                .as(
                        "what passes of b at 20:08:29 and c at 20:08:30 after a at 20:10; the delay is 90.5 s, so the watermark is 20:08:29.5")
                .containsExactly("c 20:08 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.001S", "PT596H31M23.648S", "P366D"})
    @Rule({"delay", "late", "state"})
    void a_delay_may_be_long_or_short(Duration delay, Answer<DedupWithinWatermark> answer) {
        RowSource source = new RowSource(session, StructType.fromDDL("id string, time timestamp"));
        DedupWithinWatermark dedup = answer.create(delay);
        answer.create(Duration.ofHours(1)); // whose delay is its own
        Dataset<Row> passed = dedup.build(source.table());
        Instant now = Instant.parse("2026-01-31T20:00:00Z");
        List<String> ids = new ArrayList<>();
        try (MicroBatches query = MicroBatches.start(passed, OutputMode.Append())) {
            for (Row first : List.of(event("a", now), event("x", now))) {
                source.add(first);
                query.process();
            }
            source.add(
                    event("b", now.minus(delay).plusMillis(1)),
                    event("c", now.minus(delay).minusMillis(1)));
            query.rows().forEach(row -> ids.add(row.getString(0)));
        }

        assertThat(ids)
                .as(
                        "what passes of b, 1 ms younger than the watermark, and c, 1 ms older, after a at %s; the delay is %s",
                        now, delay)
                .containsExactly("b");
    }

    @Test
    @Rule("state")
    void an_id_that_comes_again_later_is_another_event(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofMinutes(10));
        run.send("a 20:00 1");
        run.send("b 20:41 1");
        run.send("c 20:42 1");

        assertThat(run.send("a 20:43 1"))
                .as("what passes of a at 20:43, after a at 20:00; the delay is 10 min, the watermark at 20:32")
                .containsExactly("a 20:43 1");
    }

    @Test
    @Rule("state")
    void what_is_remembered_stays_bounded(Answer<DedupWithinWatermark> answer) throws TimeoutException {
        DedupRun run = dedup(answer, Duration.ofMinutes(10));
        List<Long> remembered = new ArrayList<>();
        for (int batch = 0; batch < 8; batch++) {
            run.send(fiftyEvents(batch));
            remembered.add(run.remembered());
        }

        assertThat(remembered)
                .as(
                        "ids remembered after each of 8 batches; each has 50 new ids, and is 10 min later than the one before;"
                                + " the delay is 10 min")
                .allMatch(ids -> ids <= 250, "at most 250");
    }

    private DedupRun dedup(Answer<DedupWithinWatermark> answer, Duration delay) throws TimeoutException {
        return isolated.closing(new DedupRun(session, answer.create(delay), isolated.directory("checkpoint")));
    }

    private static Row event(String id, Instant time) {
        return RowFactory.create(id, Timestamp.from(time));
    }

    private static Timestamp at(String time) {
        return Timestamp.from(Instant.parse(time));
    }

    private static String[] fiftyEvents(int batch) {
        return IntStream.range(0, 50)
                .mapToObj(i ->
                        String.format(Locale.ROOT, "e-%d-%d %02d:%02d 1", batch, i, 20 + batch / 6, batch % 6 * 10))
                .toArray(String[]::new);
    }
}
