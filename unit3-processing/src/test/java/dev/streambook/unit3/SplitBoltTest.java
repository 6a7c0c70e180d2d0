package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.bench.Arrival;
import dev.streambook.unit3.bench.BoltBench;
import dev.streambook.unit3.bench.BoltRun;
import dev.streambook.unit3.bench.Shape;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.Utils;
import org.junit.jupiter.api.Test;

@Engines
@Specification(SplitBolt.class)
class SplitBoltTest {

    private static final LineReader JSON = EventJson::read;
    private static final int PARTITION = 3;
    private static final long FIRST_OFFSET = 1000;
    private static final Shape SHAPE = new Shape(
            "split",
            new Fields(SplitBolt.BYTES, SplitBolt.PARTITION, SplitBolt.OFFSET),
            Map.of(SplitBolt.EVENTS, SplitBolt.EVENT_FIELDS, SplitBolt.MALFORMED, SplitBolt.MALFORMED_FIELDS));

    @Test
    @Rule({"tuple-a-line", "travels-as-bytes"})
    void each_line_becomes_a_tuple_in_the_order_of_the_record(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(answer.create(JSON)).send(records(lines(1, 2), lines(3)));

        assertThat(arrivals(run))
                .as("what arrives of two records: films 1 and 2, and film 3" + run.problems())
                .containsExactly(event(1, 1000), event(2, 1000), event(3, 1001));
    }

    @Test
    @Rule({"line-numbers", "travels-as-bytes"})
    void each_tuple_carries_the_number_of_its_line(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(JSON))
                .send(records(lines(1) + "not json\n" + lines(3), lines(4)));

        assertThat(run.arrivals().stream()
                        .map(arrival -> arrival.values().get(arrival.values().size() - 1)))
                .as(
                        "the line numbers of what arrives: film 1, a broken line and film 3 of one record, film 4 of the next"
                                + run.problems())
                .containsExactlyInAnyOrder(0, 0, 1, 2);
    }

    @Test
    @Rule({"downstream-failure", "travels-as-bytes"})
    void a_failure_downstream_brings_the_whole_record_again(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(JSON))
                .failingOnce(tuple -> tuple.getIntegerByField("item") == 2)
                .send(records(lines(1, 2, 3)));

        assertThat(run.history(0))
                .as("the record of films 1, 2, 3; the bolt downstream fails film 2 once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(arrivals(run))
                .as("all three films arrive, and all three again")
                .containsExactlyInAnyOrder(
                        event(1, 1000), event(2, 1000), event(3, 1000), event(1, 1000), event(2, 1000), event(3, 1000));
    }

    @Test
    @Rule({"acked-when-emitted", "travels-as-bytes"})
    void a_record_is_acked_once_its_lines_are_emitted(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(answer.create(JSON)).send(records(lines(1, 2)));

        assertThat(run.history(0))
                .as("the record of films 1 and 2, all in order" + run.problems())
                .containsExactly("sent", "acked");
    }

    @Test
    @Rule({"empty-record", "travels-as-bytes"})
    void a_record_without_lines_is_acked(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(answer.create(JSON)).send(records("", "\n"));

        assertThat(run.history(0)).as("an empty record" + run.problems()).containsExactly("sent", "acked");
        assertThat(run.history(1)).as("a record of one empty line").containsExactly("sent", "acked");
        assertThat(arrivals(run)).as("what arrives of them").isEmpty();
    }

    @Test
    @Rule({"no-bytes", "travels-as-bytes"})
    void a_record_without_bytes_is_acked(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE).run(answer.create(JSON)).send(records((String) null));

        assertThat(run.history(0))
                .as("a record without bytes, by which a log says that its key is deleted" + run.problems())
                .containsExactly("sent", "acked");
    }

    @Test
    @Rule({"malformed", "travels-as-bytes"})
    void a_line_that_is_no_event_is_a_dead_letter_and_the_others_go_on(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run =
                BoltBench.on(storm, SHAPE).run(answer.create(JSON)).send(records(lines(1) + "{\"v\":1\n" + lines(3)));

        assertThat(run.history(0))
                .as("the record of film 1, a broken line and film 3" + run.problems())
                .containsExactly("sent", "acked");
        assertThat(arrivals(run))
                .as("film 1, the broken line with its reason, film 3")
                .containsExactlyInAnyOrder(event(1, 1000), letter("{\"v\":1", 1000), event(3, 1000));
    }

    @Test
    @Rule({"unwritable-dead-letter", "travels-as-bytes"})
    void a_dead_letter_is_anchored_like_any_other_tuple(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(JSON))
                .failingOnce(tuple -> tuple.getSourceStreamId().equals(SplitBolt.MALFORMED))
                .send(records("not json"));

        assertThat(run.history(0))
                .as("the record of one broken line; the bolt that keeps dead letters fails once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
    }

    @Test
    @Rule({"passing-fault", "travels-as-bytes"})
    void a_reader_that_fails_once_costs_a_second_attempt_and_no_event(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(new ReaderThatFailsOnce(2)))
                .send(records(lines(1, 2, 3)));

        assertThat(run.history(0))
                .as("the record of films 1, 2, 3; the reader is out of order at film 2, once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(arrivals(run))
                .as("every film arrives, some perhaps twice")
                .contains(event(1, 1000), event(2, 1000), event(3, 1000));
    }

    @Test
    @Rule({"settled-once", "travels-as-bytes"})
    void a_record_is_settled_once_each_time_it_comes(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(new ReaderThatFailsOnce(2)))
                .send(records(lines(1, 2), "", "not json"));

        assertThat(run.settlements())
                .as("four times the bolt gets a record: two films (the reader fails once), nothing, a broken line, and"
                        + " the two films again" + run.problems())
                .containsExactlyInAnyOrder("failed", "acked", "acked", "acked");
    }

    @Test
    @Rule({"downstream-failure", "acked-when-emitted", "travels-as-bytes"})
    void of_a_thousand_records_all_are_acked_and_all_their_lines_arrive(Answer<SplitBolt> answer, StormCluster storm) {
        String[] records = IntStream.range(0, 1000)
                .mapToObj(i -> i % 100 == 50 ? "not json" : lines(3 * i + 1, 3 * i + 2, 3 * i + 3))
                .toArray(String[]::new);

        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(JSON))
                .failingOnce(tuple -> tuple.getLongByField(SplitBolt.OFFSET) == 1777)
                .send(records(records));

        assertThat(IntStream.range(0, 1000).mapToObj(run::history))
                .as("the records that were not simply sent and acked, one tuple of the 778th having failed")
                .filteredOn(history -> !history.equals(List.of("sent", "acked")))
                .containsExactly(List.of("sent", "failed", "sent", "acked"));
        assertThat(run.arrivals().stream().distinct())
                .as("different tuples: 990 records of three films, 10 of a broken line")
                .hasSize(2980);
    }

    @Test
    @Rule("travels-as-bytes")
    void a_bolt_can_be_serialized_as_it_is_made(Answer<SplitBolt> answer) {
        SplitBolt bolt = answer.create(JSON);

        SplitBolt there = Utils.javaDeserialize(Utils.javaSerialize(bolt), SplitBolt.class);

        assertThat(there).isInstanceOf(bolt.getClass()).isNotSameAs(bolt);
    }

    /** Records of partition 3, from offset 1000 on; null stands for one without bytes. */
    @SuppressWarnings("unchecked")
    private static List<Object>[] records(String... texts) {
        List<Object>[] records = new List[texts.length];
        for (int i = 0; i < texts.length; i++) {
            byte[] bytes = texts[i] == null ? null : texts[i].getBytes(StandardCharsets.UTF_8);
            records[i] = new Values(bytes, PARTITION, FIRST_OFFSET + i);
        }
        return records;
    }

    /** What arrived, without the number of the line. */
    private static List<Arrival> arrivals(BoltRun run) {
        return run.arrivals().stream()
                .map(arrival -> new Arrival(
                        arrival.stream(),
                        arrival.values().subList(0, arrival.values().size() - 1)))
                .toList();
    }

    /** A record with a line for each film, each line ended. */
    private static String lines(int... films) {
        return IntStream.of(films)
                .mapToObj(film -> EventJson.writeString(rated(film)) + "\n")
                .reduce("", String::concat);
    }

    private static ViewingEvent rated(int film) {
        return new Rated("id-" + film, 7, film, "2001:db8::1", Instant.parse("2026-01-31T20:00:00Z"), 4.5);
    }

    private static Arrival event(int film, long offset) {
        return Arrival.on(SplitBolt.EVENTS, 7, film, rated(film), PARTITION, offset);
    }

    private static Arrival letter(String line, long offset) {
        return Arrival.on(SplitBolt.MALFORMED, line, reason(line), PARTITION, offset);
    }

    private static String reason(String line) {
        return catchThrowable(() -> JSON.read(line.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }
}
