package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Engines
@Specification(AtLeastOnceConsumer.class)
class AtLeastOnceConsumerTest {

    private static final int BATCH = 5;

    /** So often an answer that commits nothing may poll on when everything has been handled. */
    private static final int POLLS = 20;

    private static final List<String> EVENTS = Events.upTo(20);

    /** What the handler has done: the database of this test. */
    private final List<String> effects = new CopyOnWriteArrayList<>();

    private TopicWriter<String, String> writer;
    private Map<String, Object> connection;
    private String topic;
    private String group;

    @BeforeEach
    void twenty_events_lie_in_a_topic(KafkaBroker broker, Isolated isolated) {
        topic = isolated.topic("events", 1);
        group = isolated.name("effects");
        writer = isolated.closing(TopicWriter.ofText(broker.bootstrapServers()));
        writer.writeValues(topic, EVENTS);
        connection = GroupConnection.to(
                broker, group, "max.poll.records", BATCH, "session.timeout.ms", 6_000, "max.poll.interval.ms", 10_000);
    }

    @Test
    @Rule("unhandled-again")
    void a_crash_before_an_effect_loses_nothing(Answer<AtLeastOnceConsumer> answer) {
        crashAt("e13", answer, () -> {}, afterTheLastEvent());

        start(answer, this::handle).run(afterTheLastEvent());

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.lost())
                .as("events lost after a crash just before the effect of e13, batches of 5 — %s", accounting)
                .isEmpty();
    }

    @Test
    @Rule({"own-settings", "unhandled-again"})
    void an_auto_commit_that_the_connection_asks_for_loses_nothing(
            Answer<AtLeastOnceConsumer> answer, KafkaBroker broker) {
        connection = GroupConnection.to(broker, group, "max.poll.records", BATCH, "enable.auto.commit", true);
        crashAt("e13", answer, () -> {}, afterTheLastEvent());

        start(answer, this::handle).run(afterTheLastEvent());

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.lost())
                .as(
                        "events lost after a crash at e13, batches of 5, enable.auto.commit = true in the connection — %s",
                        accounting)
                .isEmpty();
    }

    @Test
    @Rule({"own-settings", "oldest-first"})
    void a_beginning_that_the_connection_asks_for_is_overruled(Answer<AtLeastOnceConsumer> answer, KafkaBroker broker) {
        connection = GroupConnection.to(broker, group, "auto.offset.reset", "latest");

        runUntilABellIsHeard(start(answer, this::handle));

        assertThat(Accounting.of(EVENTS, withoutBells()))
                .as("20 events lay in the topic before the first start, auto.offset.reset = latest in the connection")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("every-record")
    void a_record_without_key_and_value_is_handled_like_any_other(Answer<AtLeastOnceConsumer> answer) {
        writer.write(topic, "7", null);
        writer.writeValues(topic, List.of("e21"));
        List<String> handled = new ArrayList<>();
        RecordHandler handler =
                record -> handled.add(record.key() + "=" + (record.value() == null ? null : Events.text(record)));

        start(answer, handler).run(() -> handled.contains("null=e21"));

        assertThat(handled.subList(handled.size() - 2, handled.size()))
                .as("the last records of a topic, key=value: a tombstone of key 7, and e21 without a key")
                .containsExactly("7=null", "null=e21");
    }

    @Test
    @Rule("every-record")
    void the_handler_gets_each_record_as_it_lies_in_the_topic(
            Answer<AtLeastOnceConsumer> answer, KafkaBroker broker, Isolated isolated) {
        topic = isolated.topic("records", 1);
        writer.write(topic, "Амели", "paused");
        writer.write(topic, "Амели", "paused");
        writer.write(topic, "", "");
        Header trace = new RecordHeader("trace", Events.bytes("t-42"));
        writer.write(List.of(new ProducerRecord<>(topic, 0, "7", "the last", List.of(trace))));
        List<String> handled = new ArrayList<>();

        start(answer, record -> handled.add(shown(record)))
                .run(() -> handled.stream().anyMatch(record -> record.startsWith("7=the last")));

        assertThat(handled)
                .as("what the handler got, as key=value, headers, time; the first two records are alike")
                .isEqualTo(
                        TopicReader.of(broker.bootstrapServers(), new StringDeserializer(), new ByteArrayDeserializer())
                                .read(topic)
                                .stream()
                                .map(AtLeastOnceConsumerTest::shown)
                                .toList());
    }

    @Test
    @Rule({"in-order", "every-record"})
    void the_records_of_a_partition_are_handled_in_their_order_on_the_thread_of_run(
            Answer<AtLeastOnceConsumer> answer) {
        Events.upTo(40).subList(20, 40).forEach(event -> writer.write(topic, event.endsWith("0") ? "7" : "8", event));
        Set<String> threads = ConcurrentHashMap.newKeySet();
        RecordHandler handler = record -> {
            threads.add(Thread.currentThread().getName());
            handle(record);
        };

        start(answer, handler).run(() -> effects.contains("e40"));

        assertThat(threads)
                .as(
                        "threads that called the handler; run() was called by %s",
                        Thread.currentThread().getName())
                .containsExactly(Thread.currentThread().getName());
        assertThat(effects)
                .as("effects of 40 records in one partition; e21 to e40 have two keys, 7 and 8")
                .isEqualTo(Events.upTo(40));
    }

    @Test
    @Rule("member-of-group")
    void it_is_a_member_of_its_group_until_its_run_ends(Answer<AtLeastOnceConsumer> answer, KafkaBroker broker) {
        List<Integer> members = new ArrayList<>();
        RecordHandler counting = record -> {
            handle(record);
            if (Events.text(record).equals("e07")) {
                members.add(members(broker));
                throw new SimulatedCrash("at e07");
            }
        };
        AtLeastOnceConsumer consumer = start(answer, counting);

        Throwable thrown = catchThrowable(() -> consumer.run(afterTheLastEvent()));
        members.add(members(broker));

        assertThat(members)
                .as("members of the group while e07 was handled, and after run() had thrown %s", thrown)
                .containsExactly(1, 0);
    }

    @Test
    @Rule("member-of-group")
    void it_can_be_run_again_when_its_run_has_ended(Answer<AtLeastOnceConsumer> answer) {
        AtLeastOnceConsumer consumer = start(answer, this::handle);
        consumer.run(() -> effects.contains("e07"));

        Throwable thrown = catchThrowable(() -> consumer.run(afterTheLastEvent()));

        assertThat(thrown)
                .as("what run() of the same answer threw the second time; each run opens and closes its consumer")
                .isNull();
    }

    @Test
    @Rule("one-batch-repeated")
    void a_crash_after_an_effect_repeats_at_most_the_batch_in_hand(Answer<AtLeastOnceConsumer> answer) {
        crashAt("e13", answer, () -> effects.add("e13"), afterTheLastEvent());

        start(answer, this::handle).run(afterTheLastEvent());

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.lost())
                .as("events lost after a crash just after the effect of e13, batches of 5 — %s", accounting)
                .isEmpty();
        assertThat(accounting.repeated().size())
                .as("how many were repeated after a crash just after the effect of e13, batches of 5 — %s", accounting)
                .isLessThanOrEqualTo(BATCH);
        assertThat(accounting.repeated())
                .as("events repeated after a crash just after the effect of e13, batches of 5")
                .contains("e13 ×2");
    }

    @Test
    @Rule("one-batch-repeated")
    void a_crash_in_the_second_batch_repeats_nothing_of_the_first(Answer<AtLeastOnceConsumer> answer) {
        crashAt("e08", answer, () -> effects.add("e08"), afterTheLastEvent());

        start(Restarted.of(answer), this::handle).run(afterTheLastEvent());

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.repeated().size())
                .as("how many were repeated after a crash just after the effect of e08, batches of 5 — %s", accounting)
                .isLessThanOrEqualTo(BATCH);
    }

    @Test
    @Rule("clean-stop")
    void a_stop_is_heard_before_the_next_poll(Answer<AtLeastOnceConsumer> answer) {
        start(answer, this::handle).run(() -> effects.contains("e07"));

        assertThat(effects)
                .as("effects of a run that is told to stop at e07, with 20 events in the topic and batches of 5")
                .contains("e07")
                .hasSizeLessThan(7 + BATCH);
    }

    @Test
    @Rule("clean-stop")
    void a_stop_is_heard_while_nothing_comes(Answer<AtLeastOnceConsumer> answer) {
        AtomicInteger asked = new AtomicInteger();

        start(answer, this::handle).run(() -> effects.contains("e20") && asked.incrementAndGet() > 3);

        assertThat(asked.get())
                .as("how often stop was asked when all 20 events had been handled; it says yes at the fourth time")
                .isEqualTo(4);
    }

    @Test
    @Rule("clean-stop")
    void a_stop_in_mid_batch_finishes_and_commits_the_batch(Answer<AtLeastOnceConsumer> answer) {
        start(answer, this::handle).run(() -> effects.contains("e07"));
        int before = effects.size();

        start(answer, this::handle).run(afterTheLastEvent());

        assertThat(Accounting.of(EVENTS, effects))
                .as("20 events, a clean stop after %d of them, and a second run", before)
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("clean-stop")
    void a_stop_leaves_nothing_uncommitted_in_any_partition(
            Answer<AtLeastOnceConsumer> answer, KafkaBroker broker, Isolated isolated) {
        topic = isolated.topic("partitioned", 3);
        connection = GroupConnection.to(broker, group);
        EVENTS.forEach(event -> writer.write(topic, event, event));

        start(answer, this::handle).run(() -> effects.containsAll(EVENTS));

        assertThat(broker.topics().totalLag(group, topic))
                .as("records of a topic of 3 partitions that were handled and not committed when the run had ended")
                .isZero();
    }

    @Test
    @Rule("oldest-first")
    void what_was_written_before_the_first_start_is_read(Answer<AtLeastOnceConsumer> answer) {
        AtLeastOnceConsumer consumer = start(answer, this::handle);

        runUntilABellIsHeard(consumer);

        assertThat(Accounting.of(EVENTS, withoutBells()))
                .as("20 events lay in the topic before the group's first start")
                .isEqualTo(Accounting.eachOnce(20));
    }

    /** The last one is what {@link Pause#SLEEP} throws; the thread is not interrupted here, so that it can close. */
    static Stream<RuntimeException> failures() {
        RuntimeException interrupted = new InterruptException("e03 was interrupted");
        Thread.interrupted();
        return Stream.of(new IllegalArgumentException("no room for e03"), interrupted);
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Rule("handler-throws")
    void a_failure_of_the_handler_is_thrown_on_and_not_committed(
            RuntimeException failure, Answer<AtLeastOnceConsumer> answer) {
        AtomicInteger failures = new AtomicInteger();
        RecordHandler broken = record -> {
            if (Events.text(record).equals("e03") && failures.getAndIncrement() == 0) {
                throw failure;
            }
            handle(record);
        };
        AtLeastOnceConsumer consumer = start(answer, broken);

        Throwable thrown = catchThrowable(() -> consumer.run(afterTheLastEvent()));

        assertThat(thrown == null ? "nothing" : thrown.toString())
                .as("what run() threw when the handler threw once, at e03; effects: %s", effects)
                .isEqualTo(failure.toString());
        start(answer, this::handle).run(afterTheLastEvent());

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.lost())
                .as("events lost after the handler threw at e03 and a second run — %s", accounting)
                .isEmpty();
    }

    @Test
    @Rule({"unhandled-again", "one-batch-repeated"})
    void every_partition_is_read_and_committed(
            Answer<AtLeastOnceConsumer> answer, KafkaBroker broker, Isolated isolated) {
        topic = isolated.topic("partitioned", 3);
        EVENTS.forEach(event -> writer.write(topic, event, event));
        crash("at the 13th event", record -> effects.size() == 12, answer, () -> {}, () -> effects.size() == 20);

        AtomicInteger idle = new AtomicInteger();
        start(answer, this::handle)
                .run(() -> broker.topics().totalLag(group, topic) == 0
                        || effects.containsAll(EVENTS) && idle.incrementAndGet() > POLLS);

        Accounting accounting = Accounting.of(EVENTS, effects);
        assertThat(accounting.lost())
                .as("events lost in a topic of 3 partitions after a crash — %s", accounting)
                .isEmpty();
        assertThat(accounting.repeated().size())
                .as("how many were repeated in a topic of 3 partitions after a crash, batches of 5 — %s", accounting)
                .isLessThanOrEqualTo(BATCH);
    }

    private static String shown(ConsumerRecord<String, byte[]> record) {
        List<String> headers = Stream.of(record.headers().toArray())
                .map(header -> header.key() + "=" + Events.text(header.value()))
                .toList();
        return "%s=%s %s %s"
                .formatted(record.key(), Events.text(record), headers, Instant.ofEpochMilli(record.timestamp()));
    }

    private int members(KafkaBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .members()
                    .size();
        }
    }

    private AtLeastOnceConsumer start(Answer<AtLeastOnceConsumer> answer, RecordHandler handler) {
        return answer.create(connection, topic, handler);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        effects.add(Events.text(record));
    }

    /** Runs until the process dies at one event; {@code effect} is what it still does of that event. */
    private void crashAt(String event, Answer<AtLeastOnceConsumer> answer, Runnable effect, BooleanSupplier stop) {
        crash("at " + event, record -> Events.text(record).equals(event), answer, effect, stop);
    }

    private void crash(
            String where,
            Predicate<ConsumerRecord<String, byte[]>> isHere,
            Answer<AtLeastOnceConsumer> answer,
            Runnable effect,
            BooleanSupplier stop) {
        RecordHandler crashing = record -> {
            if (isHere.test(record)) {
                effect.run();
                throw new SimulatedCrash(where);
            }
            handle(record);
        };
        AtLeastOnceConsumer consumer = start(answer, crashing);

        assertThat(catchThrowable(() -> consumer.run(stop)))
                .as("what run() threw when the process died %s; effects: %s", where, effects)
                .isInstanceOf(SimulatedCrash.class);
    }

    private List<String> withoutBells() {
        return effects.stream().filter(EVENTS::contains).toList();
    }

    private BooleanSupplier afterTheLastEvent() {
        return () -> effects.contains("e20");
    }

    /** One partition is in order: when a record written later has come, nothing written earlier will. */
    private void runUntilABellIsHeard(AtLeastOnceConsumer consumer) {
        BooleanSupplier heard = () -> effects.contains("bell");
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> consumer.run(heard));
        await("a record written after the start arrives")
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Patience.limit())
                .until(() -> {
                    writer.writeValues(topic, List.of("bell"));
                    return heard.getAsBoolean() || run.isDone();
                });
        run.join();
    }
}
