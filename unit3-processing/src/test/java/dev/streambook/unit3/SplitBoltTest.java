package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.bench.Arrival;
import dev.streambook.unit3.bench.BoltBench;
import dev.streambook.unit3.bench.BoltInHand;
import dev.streambook.unit3.bench.BoltRun;
import dev.streambook.unit3.bench.Shape;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(SplitBolt.class)
class SplitBoltTest {

    private static final LineReader JSON = EventJson::read;
    private static final RuntimeException FULL = new IllegalStateException("the disk is full");
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
    @Rule("tuple-a-line")
    void what_was_emitted_stays_as_it_was(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(JSON)).give(record(lines(1, 2)));

        assertThat(values(bolt, "item"))
                .as("the films in the tuples of a record of films 1 and 2, seen when the record is done")
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Rule("tuple-a-line")
    void equal_lines_are_tuples_of_their_own(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(JSON)).give(record(lines(1, 1)));

        assertThat(values(bolt, "item"))
                .as("the films in the tuples of a record with film 1 twice, in the same line")
                .containsExactly(1, 1);
    }

    @Test
    @Rule("by-name")
    void fields_are_found_by_their_names(Answer<SplitBolt> answer) {
        Shape turned =
                new Shape("turned", new Fields(SplitBolt.PARTITION, SplitBolt.OFFSET, SplitBolt.BYTES), SHAPE.out());
        BoltInHand bolt = new BoltInHand(turned, answer.create(JSON))
                .give(new Values(PARTITION, FIRST_OFFSET, lines(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(withoutLine(bolt.emitted()))
                .as("what is emitted for film 1, where the record's fields are partition, offset, bytes"
                        + bolt.problems())
                .containsExactly(event(1, 1000));
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
    @Rule({"line-numbers", "tuple-a-line"})
    void equal_lines_have_numbers_of_their_own(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(JSON)).give(record(lines(1, 1)));

        assertThat(values(bolt, SplitBolt.LINE))
                .as("the line numbers of a record with film 1 twice, in the same line")
                .containsExactlyInAnyOrder(0, 1);
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule("downstream-failure")
    void every_line_is_anchored_and_emitted_before_the_ack(int count, Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(JSON))
                .give(record(lines(IntStream.rangeClosed(1, count).toArray())));

        assertThat(bolt.steps().stream().takeWhile(step -> !step.equals("acked")))
                .as("what the bolt does before it acks a record of so many lines: %d; in all: %s", count, bolt.steps())
                .isEqualTo(Collections.nCopies(count, "emitted on events"));
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
    @Rule({"no-bytes", "empty-record", "travels-as-bytes"})
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
    @Rule("malformed")
    void a_dead_letter_holds_the_bytes_that_came(Answer<SplitBolt> answer) {
        byte[] line = {'x', ' ', (byte) 0xff};
        BoltInHand bolt = inHand(answer.create(JSON)).give(new Values(line, PARTITION, FIRST_OFFSET));

        assertThat(values(bolt, SplitBolt.BYTES))
                .as("the dead letter for a line of the bytes 78 20 ff, which is no UTF-8" + bolt.problems())
                .containsExactly("bytes 78 20 ff");
    }

    @Test
    @Rule({"malformed", "tuple-a-line", "line-numbers"})
    void a_line_that_looks_like_nothing_is_a_dead_letter_as_it_came(Answer<SplitBolt> answer) {
        List<String> broken = List.of(" ", "# a comment", " x1 ", "\tx2\t", "x".repeat(3000));
        BoltInHand bolt = inHand(answer.create(JSON)).give(record(String.join("\n", broken)));

        assertThat(bolt.emitted())
                .as(
                        "what is emitted for a record of five lines: a blank, a comment, x1 between blanks, x2 between tabs,"
                                + " and 3,000 times x"
                                + bolt.problems())
                .containsExactlyElementsOf(IntStream.range(0, broken.size())
                        .mapToObj(line -> letter(broken.get(line), FIRST_OFFSET, line))
                        .toList());
    }

    @Test
    @Rule({"tuple-a-line", "malformed", "downstream-failure"})
    void a_broken_line_keeps_its_place_among_the_others(Answer<SplitBolt> answer) {
        long far = 5_000_000_000L;
        BoltInHand bolt = inHand(answer.create(JSON))
                .give(new Values(
                        (lines(1) + "not json\n" + lines(3)).getBytes(StandardCharsets.UTF_8), PARTITION, far));

        assertThat(withoutLine(bolt.emitted()))
                .as(
                        "what is emitted for film 1, a broken line and film 3, a record at offset %d%s",
                        far, bolt.problems())
                .containsExactly(event(1, far), letter("not json", far), event(3, far));
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
                .run(answer.create(new ReaderThatFails(FULL, 1, 2)))
                .send(records(lines(1, 2, 3)));

        assertThat(run.history(0))
                .as("the record of films 1, 2, 3; the reader is out of order at film 2, once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(arrivals(run))
                .as("every film arrives, some perhaps twice")
                .contains(event(1, 1000), event(2, 1000), event(3, 1000));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Rule({"passing-fault", "settled-once"})
    void a_fault_of_any_kind_fails_the_record(RuntimeException fault, Answer<SplitBolt> answer) {
        BoltInHand bolt =
                inHand(answer.create(new ReaderThatFails(fault, 1, 2))).give(record(lines(1, 2, 3)));

        assertThat(bolt.steps().stream().filter(step -> !step.startsWith("emitted on events")))
                .as(
                        "what the bolt does besides emitting films; the record is films 1, 2, 3, and at film 2 the reader throws %s",
                        fault)
                .containsExactly("failed");
    }

    @Test
    @Rule({"passing-fault", "tuple-a-line"})
    void after_a_fault_all_lines_are_emitted_again(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(new ReaderThatFails(FULL, 1, 3))).give(record(lines(1, 2, 3)));
        bolt.forget();

        bolt.give(record(lines(1, 2, 3)));

        assertThat(values(bolt, "item"))
                .as(
                        "the films that are emitted when the record of films 1, 2, 3 comes again; the first time the reader failed at film 3")
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Rule({"passing-fault", "settled-once", "acked-when-emitted"})
    void a_fault_that_lasts_fails_the_record_each_time(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(new ReaderThatFails(FULL, 4, 2)));

        IntStream.range(0, 5).forEach(i -> bolt.give(record(lines(1, 2, 3))));

        assertThat(bolt.settlements())
                .as("what becomes of a record that comes five times; the reader fails the first four times")
                .containsExactly("failed", "failed", "failed", "failed", "acked");
    }

    @Test
    @Rule({"settled-once", "travels-as-bytes"})
    void a_record_is_settled_once_each_time_it_comes(Answer<SplitBolt> answer, StormCluster storm) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(new ReaderThatFails(FULL, 1, 2)))
                .send(records(lines(1, 2), "", "not json"));

        assertThat(run.settlements())
                .as("four times the bolt gets a record: two films (the reader fails once), nothing, a broken line, and"
                        + " the two films again" + run.problems())
                .containsExactlyInAnyOrder("failed", "acked", "acked", "acked");
    }

    @Test
    @Rule({"settled-once", "passing-fault"})
    void two_faults_in_a_record_fail_it_once(Answer<SplitBolt> answer) {
        BoltInHand bolt =
                inHand(answer.create(new ReaderThatFails(FULL, 9, 2, 3))).give(record(lines(1, 2, 3)));

        assertThat(bolt.settlements())
                .as("what becomes of the record of films 1, 2, 3; the reader fails at 2 and would fail at 3")
                .containsExactly("failed");
    }

    @Test
    @Rule({"settled-once", "acked-when-emitted"})
    void when_execute_returns_the_record_is_settled(Answer<SplitBolt> answer) {
        BoltInHand bolt = inHand(answer.create(JSON));
        int settled = 0;
        for (int i = 0; i < 200 && settled == i; i++) {
            settled = bolt.give(record(lines(1))).settlements().size();
        }

        assertThat(settled)
                .as(
                        "records that were settled when execute returned; 200 come one after the other, and it ends with the first that was not")
                .isEqualTo(200);
    }

    @Test
    @Rule({"keeps-nothing", "settled-once"})
    void what_is_settled_is_forgotten(Answer<SplitBolt> answer) {
        SplitBolt split = answer.create(JSON);
        BoltInHand bolt = inHand(split);
        long after100 = kept(split, bolt, 100);

        assertThat(kept(split, bolt, 1000))
                .as("objects and array slots kept after 1,100 records; after 100 there were %d", after100)
                .isLessThanOrEqualTo(after100);
    }

    @Test
    @Rule({"keeps-nothing", "settled-once", "tuple-a-line"})
    void the_last_record_is_forgotten_as_well(Answer<SplitBolt> answer) {
        SplitBolt split = answer.create(JSON);
        BoltInHand bolt = inHand(split);
        bolt.give(record(lines(1).repeat(100))).forget();
        long afterLong = Footprint.of(split);
        long afterShort = kept(split, bolt, 1);

        assertThat(afterLong)
                .as(
                        "objects and array slots kept after a record of 100 lines; after the next one, which had one line, there were %d",
                        afterShort)
                .isLessThanOrEqualTo(afterShort);
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
    @Rule("tuple-a-line")
    void a_record_of_10_000_lines_is_10_000_tuples(Answer<SplitBolt> answer) throws InterruptedException {
        BoltInHand bolt = inHand(answer.create(JSON));
        Thread worker = new Thread(null, () -> bolt.give(record(lines(1).repeat(10_000))), "worker", 256 * 1024);
        worker.start();
        worker.join();

        assertThat(bolt.emitted().size())
                .as("tuples of a record of 10,000 lines" + bolt.problems())
                .isEqualTo(10_000);
    }

    @Test
    @Rule({"line-numbers", "tuple-a-line"})
    void lines_are_numbered_to_the_end_of_a_long_record(Answer<SplitBolt> answer) {
        ViewingEvent film = rated(1);
        LineReader quick = line -> film;
        BoltInHand bolt = inHand(answer.create(quick)).give(record("x\n".repeat(40_000)));

        List<Object> numbers = values(bolt, SplitBolt.LINE);
        assertThat(numbers.size())
                .as("tuples of a record of 40,000 lines" + bolt.problems())
                .isEqualTo(40_000);
        assertThat(IntStream.range(0, 40_000)
                        .filter(line -> !numbers.get(line).equals(line))
                        .mapToObj(line -> "line " + line + ": " + numbers.get(line))
                        .limit(3))
                .as("the first lines of a record of 40,000 that have another number than their own")
                .isEmpty();
    }

    @Test
    @Rule("travels-as-bytes")
    void a_bolt_can_be_serialized_as_it_is_made(Answer<SplitBolt> answer) {
        SplitBolt bolt = answer.create(JSON);

        SplitBolt there = Utils.javaDeserialize(Utils.javaSerialize(bolt), SplitBolt.class);

        assertThat(there).isInstanceOf(bolt.getClass()).isNotSameAs(bolt);
    }

    @Test
    @Rule("travels-as-bytes")
    void a_bolt_works_in_another_process_than_the_one_that_made_it(Answer<SplitBolt> answer) throws Exception {
        byte[] sent = Utils.javaSerialize(answer.create(JSON));

        BoltInHand there = inHand(read(sent, Restarted.of(answer))).give(record(lines(1)));

        assertThat(values(there, "item"))
                .as(
                        "the films that are emitted for film 1 by a bolt that was sent to another process: only what is in its fields has"
                                + " travelled, nothing static" + there.problems())
                .containsExactly(1);
    }

    @Test
    @Rule({"travels-as-bytes", "tuple-a-line"})
    void a_record_of_another_task_does_not_come_between_the_lines_of_this_one(Answer<SplitBolt> answer) {
        BoltInHand other = inHand(answer.create(JSON));
        LineReader meanwhile = line -> {
            other.give(record(lines(7)));
            return JSON.read(line);
        };
        BoltInHand one = inHand(answer.create(meanwhile));

        one.give(record(lines(1, 2)));

        assertThat(values(one, "item"))
                .as(
                        "the films in the tuples of a record of films 1 and 2; at each line another task in the same worker gets a record of film 7"
                                + one.problems())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Rule("travels-as-bytes")
    void two_tasks_in_one_worker_do_not_share(Answer<SplitBolt> answer) {
        BoltInHand one = inHand(answer.create(JSON));
        BoltInHand other = inHand(answer.create(JSON));

        one.give(record(lines(1)));

        assertThat(other.steps())
                .as("what one task of the bolt tells Storm when another one in its worker gets a record")
                .isEmpty();
    }

    static Stream<RuntimeException> faults() {
        return Stream.of(
                FULL,
                new UncheckedIOException(new IOException("the lookup does not answer")),
                new IllegalArgumentException("no such column"),
                new NullPointerException("no connection"),
                new IllegalStateException(
                        "the rules cannot be read", new MalformedEventException("rule 7 is no rule")));
    }

    private static BoltInHand inHand(SplitBolt bolt) {
        return new BoltInHand(SHAPE, bolt);
    }

    /** What the bolt keeps after so many more records, every tenth of them a broken line. */
    private static long kept(SplitBolt bolt, BoltInHand hand, int records) {
        for (int i = 0; i < records; i++) {
            hand.give(new Values(
                    (i % 10 == 5 ? "not json" : lines(1)).getBytes(StandardCharsets.UTF_8),
                    PARTITION,
                    FIRST_OFFSET + i));
        }
        hand.forget();
        return Footprint.of(bolt);
    }

    /** What a worker makes of the bytes that it is sent. */
    private static SplitBolt read(byte[] sent, Answer<SplitBolt> there) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, there.type().getClassLoader());
            }
        }) {
            return (SplitBolt) in.readObject();
        }
    }

    private static List<Object> record(String text) {
        return records(text)[0];
    }

    /** One field of what the bolt emitted, of the tuples that have it. */
    private static List<Object> values(BoltInHand bolt, String field) {
        return bolt.emitted().stream()
                .filter(arrival -> SHAPE.out().get(arrival.stream()).contains(field))
                .map(arrival ->
                        arrival.values().get(SHAPE.out().get(arrival.stream()).fieldIndex(field)))
                .toList();
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
        return withoutLine(run.arrivals());
    }

    private static List<Arrival> withoutLine(List<Arrival> arrivals) {
        return arrivals.stream()
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
        return Arrival.on(SplitBolt.MALFORMED, line.getBytes(StandardCharsets.UTF_8), reason(line), PARTITION, offset);
    }

    private static Arrival letter(String text, long offset, int line) {
        return Arrival.on(
                SplitBolt.MALFORMED, text.getBytes(StandardCharsets.UTF_8), reason(text), PARTITION, offset, line);
    }

    private static String reason(String line) {
        return catchThrowable(() -> JSON.read(line.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }
}
