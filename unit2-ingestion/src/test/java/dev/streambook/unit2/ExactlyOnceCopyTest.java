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
import dev.streambook.fault.LossyLine;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.internals.ConsumerCoordinator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(ExactlyOnceCopy.class)
class ExactlyOnceCopyTest {

    private static final int BATCH = 5;
    private static final List<String> EVENTS = Events.upTo(20);

    /** A commit is tried again after 480 ms or more, so five are enough for more than 2 s. */
    private static final List<ApiKeys> ANSWERS_LOST = Collections.nCopies(5, ApiKeys.END_TXN);

    private KafkaBroker broker;
    private Isolated isolated;
    private String in;
    private String out;
    private String group;
    private String transactionalId;

    @BeforeEach
    void two_topics_of_one_partition(KafkaBroker broker, Isolated isolated) {
        this.broker = broker;
        this.isolated = isolated;
        in = isolated.topic("in", 1);
        out = isolated.topic("out", 1);
        group = isolated.name("copiers");
        transactionalId = isolated.name("copy");
        isolated.quiet(ConsumerCoordinator.class);
    }

    @Test
    @Rule({"own-settings", "visible-together"})
    void a_group_without_a_commit_begins_with_the_oldest_record(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);

        runWithTicks(answer, connection());

        assertThat(withoutTicks())
                .as("committed outputs of a group without a commit; 20 events lay in the topic before its start")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("visible-together")
    void a_second_run_goes_on_where_the_first_has_stopped(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        copy(answer, event -> {}).run(() -> lag() <= 10);

        copy(answer, event -> {}).run(this::allRead);

        assertThat(accounting()).as("20 events, copied in two runs").isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("visible-together")
    void a_crash_before_the_commit_leaves_no_output(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        ExactlyOnceCopy dying = copy(answer, event -> {
            if (event.equals("e13")) {
                throw new SimulatedCrash("e11 and e12 are sent, nothing is committed");
            }
        });

        Throwable thrown = catchThrowable(() -> dying.run(this::allRead));
        copy(answer, event -> {}).run(this::allRead);

        assertThat(thrown).as("what run() threw when the process died").isInstanceOf(SimulatedCrash.class);
        assertThat(accounting())
                .as("committed outputs after a crash at e13, batches of 5, and a second run")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("visible-together")
    void a_batch_without_outputs_moves_the_group_on_too(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        Set<String> seen = new HashSet<>();
        BatchTransform nothing = batch -> {
            batch.forEach(record -> seen.add(Events.text(record)));
            return Stream.empty();
        };

        answer.create(connection(), transactionalId, in, nothing).run(() -> seen.contains("e20"));

        assertThat(lag())
                .as("records that the group would read again; 20 events were read, and nothing was written for them")
                .isZero();
    }

    @Test
    @Rule("outputs-as-made")
    void an_output_is_written_as_it_was_made_also_where_nothing_was_read(Answer<ExactlyOnceCopy> answer) {
        out = isolated.topic("out-of-two", 2, Map.of("retention.ms", "-1"));
        var header = new RecordHeader("trace", Events.bytes("t-42"));
        var own = new ProducerRecord<>(out, 1, 1_000L, Events.bytes("7"), Events.bytes("of its own"), List.of(header));
        AtomicInteger turns = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        BatchTransform withWorkOfItsOwn = batch -> asked.getAndIncrement() == 0 ? Stream.of(own) : Stream.empty();

        answer.create(connection(), transactionalId, in, withWorkOfItsOwn)
                .run(() -> asked.get() > 1 || turns.incrementAndGet() > 10);

        awaitMarkers();
        assertThat(TopicReader.ofBytes(broker.bootstrapServers())
                        .readCommitted()
                        .read(out))
                .as("committed outputs; a transform made one when it was asked first, and the input was empty")
                .extracting(ExactlyOnceCopyTest::shown)
                .containsExactly("partition 1, timestamp 1000, trace=t-42, 7=of its own");
    }

    @Test
    @Rule("visible-together")
    void one_event_with_5000_outputs_has_all_of_them_or_none(Answer<ExactlyOnceCopy> answer) {
        write(List.of("e01"));
        int outputs = 5_000;
        BatchTransform many =
                batch -> IntStream.rangeClosed(1, batch.isEmpty() ? 0 : outputs).mapToObj(output -> {
                    if (output == outputs) {
                        throw new SimulatedCrash("all outputs but the last are sent, nothing is committed");
                    }
                    return new ProducerRecord<>(out, Events.bytes("output " + output));
                });

        Throwable thrown = catchThrowable(
                () -> answer.create(connection(), transactionalId, in, many).run(this::allRead));

        assertThat(thrown).as("what run() threw when the process died").isInstanceOf(SimulatedCrash.class);
        assertThat(committed().size())
                .as("committed outputs after a crash at the last of the 5,000 outputs of one event")
                .isZero();
    }

    @Test
    @Rule("failure-aborts")
    void a_failure_of_the_transform_is_thrown_on_and_leaves_no_output(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        ExactlyOnceCopy failing = copy(answer, event -> {
            if (event.equals("e03")) {
                throw new IllegalArgumentException("no vector for e03");
            }
        });

        Throwable thrown = catchThrowable(() -> failing.run(this::allRead));

        assertThat(thrown).as("what run() threw when the transform threw").hasMessage("no vector for e03");
        assertThat(committed())
                .as("committed outputs after a failure in the first batch")
                .isEmpty();
    }

    @Test
    @Rule("commit-unknown")
    void a_commit_that_gets_no_answer_is_told_as_it_is_and_each_event_counts_once(Answer<ExactlyOnceCopy> answer)
            throws IOException {
        write(EVENTS);
        copy(answer, event -> {}).run(() -> lag() <= 15); // the coordinators are known to the broker then
        Throwable thrown;
        try (LossyLine line = new LossyLine(broker.port())) {
            ANSWERS_LOST.forEach(line::loseNextResponseTo);
            Map<String, Object> overTheLine = connection(
                    "bootstrap.servers", line.bootstrapServers(),
                    "max.block.ms", 2_000,
                    "reconnect.backoff.ms", 600,
                    "reconnect.backoff.max.ms", 600);
            thrown = catchThrowable(() -> answer.create(overTheLine, transactionalId, in, transform(event -> {}))
                    .run(this::allRead));
        }
        copy(answer, event -> {}).run(this::allRead);

        assertThat(thrown)
                .as(
                        "what run() threw; the broker carried the commit out, and its answers got lost for more than max.block.ms, 2 s."
                                + " Nobody knows then whether it was committed, so it cannot be aborted")
                .isInstanceOf(TimeoutException.class);
        assertThat(accounting())
                .as("committed outputs of 20 events; the second of three runs got no answer to its commit")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("open-is-aborted")
    void a_transaction_that_a_crash_has_left_open_holds_up_nobody(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        Producer<byte[], byte[]> predecessor = transactionalProducer(transactionalId);
        predecessor.beginTransaction();
        predecessor.send(new ProducerRecord<>(out, Events.bytes("half")));
        predecessor.flush();

        copy(answer, event -> {}).run(this::allRead);

        assertThat(accounting())
                .as("committed outputs; a crashed instance of the same transactional id had left a transaction open")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("open-is-aborted")
    void what_was_left_open_is_aborted_before_anything_is_read(Answer<ExactlyOnceCopy> answer) {
        Producer<byte[], byte[]> predecessor = transactionalProducer(transactionalId);
        predecessor.beginTransaction();
        predecessor.send(new ProducerRecord<>(out, Events.bytes("half")));
        predecessor.flush();
        isolated.closing(TopicWriter.ofText(broker.bootstrapServers())).writeValues(out, List.of("of somebody else"));

        copy(answer, event -> {}).run(() -> true);

        assertThat(committed())
                .as("committed records of the output topic; a crashed instance had left a transaction open, somebody"
                        + " else wrote after it, and an instance was started that had nothing to copy")
                .containsExactly("of somebody else");
    }

    @Test
    @Rule("survives-rebalance")
    void a_member_that_comes_and_goes_ends_no_run(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS.subList(0, 10));
        CompletableFuture<Void> visit = new CompletableFuture<>();
        AtomicBoolean begun = new AtomicBoolean();

        Throwable thrown = catchThrowable(() -> copy(answer, event -> {}).run(() -> {
            if (lag() <= 5 && begun.compareAndSet(false, true)) {
                CompletableFuture.runAsync(this::visitTheGroup).whenComplete((done, failure) -> {
                    write(EVENTS.subList(10, 20));
                    visit.complete(null);
                });
            }
            return visit.isDone() && allRead();
        }));

        assertThat(thrown)
                .as("what run() threw; a second member joined its group after the first batches, and left again")
                .isNull();
        assertThat(accounting()).as("20 events, 10 of them after the visit").isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("zombie-fenced")
    void a_zombie_is_fenced(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        ExactlyOnceCopy successor = copy(answer, isolated.name("copy-b"), event -> {}, 60_000);
        List<String> pauses = new ArrayList<>();
        ExactlyOnceCopy zombie = copy(
                answer,
                transactionalId,
                event -> {
                    if (event.equals("e03") && pauses.isEmpty()) {
                        pauses.add(event);
                        successor.run(this::allRead);
                    }
                },
                1_000);

        Throwable thrown = catchThrowable(() -> zombie.run(this::allRead));

        assertThat(accounting())
                .as("committed outputs; an instance slept at e03, another one did its work, and it woke up")
                .isEqualTo(Accounting.eachOnce(20));
        assertThat(thrown).as("what run() of the zombie threw").isInstanceOf(KafkaException.class);
    }

    @Test
    @Rule("aborted-never-there")
    void input_of_an_aborted_transaction_is_not_copied(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS.subList(0, 10));
        writeAndAbort("ghost");
        write(EVENTS.subList(10, 20));

        copy(answer, event -> {}).run(this::allRead);

        assertThat(accounting())
                .as("committed outputs; a record 'ghost' of an aborted transaction lies in the input")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("own-settings")
    void a_connection_with_settings_of_somebody_else_is_overruled(Answer<ExactlyOnceCopy> answer) {
        Object[] ofSomebodyElse = {
            "enable.auto.commit",
            true,
            "isolation.level",
            "read_uncommitted",
            "transactional.id",
            isolated.name("somebody-else")
        };
        write(EVENTS.subList(0, 10));
        writeAndAbort("ghost");
        write(EVENTS.subList(10, 20));
        Producer<byte[], byte[]> predecessor = transactionalProducer(transactionalId);
        predecessor.beginTransaction();
        predecessor.send(new ProducerRecord<>(out, Events.bytes("half")));
        predecessor.flush();
        BatchTransform dying = transform(event -> {
            if (event.equals("e13")) {
                throw new SimulatedCrash("e11 and e12 are sent, nothing is committed");
            }
        });

        Throwable thrown = catchThrowable(() -> answer.create(connection(ofSomebodyElse), transactionalId, in, dying)
                .run(this::allRead));
        answer.create(connection(ofSomebodyElse), transactionalId, in, transform(event -> {}))
                .run(this::allRead);

        assertThat(thrown).as("what run() threw when the process died").isInstanceOf(SimulatedCrash.class);
        assertThat(accounting())
                .as("committed outputs after a crash at e13; a connection with enable.auto.commit = true,"
                        + " isolation.level = read_uncommitted and a transactional.id of its own")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("own-settings")
    void a_connection_that_begins_with_the_latest_is_overruled(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);

        runWithTicks(answer, connection("auto.offset.reset", "latest"));

        assertThat(withoutTicks())
                .as("committed outputs of a group without a commit; a connection with auto.offset.reset = latest")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("replay-from-time")
    void a_rewind_to_noon_copies_again_what_is_of_noon_or_later(Answer<ExactlyOnceCopy> answer) {
        in = isolated.topic("in-by-time", 3, Map.of("retention.ms", "-1"));
        isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()))
                .write(List.of(
                        at("10:00", 0, "morning-0"),
                        at("13:00", 0, "evening-0"),
                        at("11:59", 1, "morning-1"),
                        at("12:00", 1, "noon-1"),
                        at("12:01", 1, "evening-1"),
                        at("10:30", 2, "morning-2")));
        copy(answer, event -> {}).run(this::allRead);
        out = isolated.topic("replayed", 1);

        ExactlyOnceCopy again = copy(answer, event -> {});
        again.rewind(Instant.parse("2026-01-31T10:00:00Z"));
        again.rewind(Instant.parse("2026-01-31T12:00:00Z"));
        again.run(this::allRead);

        assertThat(Accounting.of(List.of("noon-1", "evening-0", "evening-1"), committed()))
                .as("replayed after a rewind to 10:00 and another one to 12:00; partition 2 holds one record, of 10:30")
                .isEqualTo(Accounting.eachOnce(3));
    }

    @Test
    @Rule("replay-from-time")
    void a_rewind_of_a_group_that_has_read_nothing_leaves_out_what_is_older(Answer<ExactlyOnceCopy> answer) {
        in = isolated.topic("in-by-time", 3, Map.of("retention.ms", "-1"));
        isolated.closing(TopicWriter.ofBytes(broker.bootstrapServers()))
                .write(List.of(
                        at("12:00:00.499", 0, "before-0"),
                        at("12:00:00.500", 0, "then-0"),
                        at("13:00", 1, "evening-1"),
                        at("10:30", 2, "morning-2")));
        ExactlyOnceCopy copy = copy(answer, event -> {});

        copy.rewind(Instant.parse("2026-01-31T12:00:00.500999Z"));
        copy.run(this::allRead);

        assertThat(Accounting.of(List.of("then-0", "evening-1"), committed()))
                .as(
                        "copied by a new group that was set to 12:00:00.500999, of which whole milliseconds count; partition 2 holds one record, of 10:30")
                .isEqualTo(Accounting.eachOnce(2));
    }

    @Test
    @Rule("rewind-alone")
    void a_group_that_has_a_member_is_not_rewound(Answer<ExactlyOnceCopy> answer) {
        write(EVENTS);
        List<Throwable> thrown = new ArrayList<>();
        ExactlyOnceCopy running = copy(answer, event -> {
            if (event.equals("e08")) {
                thrown.add(catchThrowable(() -> copy(answer, other -> {}).rewind(Instant.EPOCH)));
            }
        });

        running.run(this::allRead);

        assertThat(thrown)
                .as("what rewind() threw while a member of the group was at e08")
                .hasSize(1)
                .hasOnlyElementsOfType(CommitFailedException.class);
        assertThat(accounting())
                .as("committed outputs; a rewind to the beginning was asked for in mid run")
                .isEqualTo(Accounting.eachOnce(20));
    }

    private ExactlyOnceCopy copy(Answer<ExactlyOnceCopy> answer, Consumer<String> before) {
        return copy(answer, transactionalId, before, 60_000);
    }

    /** Copies values as they are; {@code before} is told of each when its turn comes. */
    private ExactlyOnceCopy copy(
            Answer<ExactlyOnceCopy> answer, String id, Consumer<String> before, int maxPollMillis) {
        return answer.create(connection("max.poll.interval.ms", maxPollMillis), id, in, transform(before));
    }

    /** As long as nothing has been read a tick is written: it ends the run of who begins with what comes now. */
    private void runWithTicks(Answer<ExactlyOnceCopy> answer, Map<String, Object> connection) {
        AtomicBoolean begun = new AtomicBoolean();
        BatchTransform copying = transform(event -> begun.set(true));
        BatchTransform ticking = batch -> {
            if (batch.isEmpty() && !begun.get()) {
                write(List.of("tick"));
            }
            return copying.of(batch);
        };
        answer.create(connection, transactionalId, in, ticking).run(() -> begun.get() && allRead());
    }

    private Accounting withoutTicks() {
        return Accounting.of(
                EVENTS,
                committed().stream().filter(event -> !event.equals("tick")).toList());
    }

    private BatchTransform transform(Consumer<String> before) {
        return batch -> StreamSupport.stream(batch.spliterator(), false).map(record -> {
            before.accept(Events.text(record));
            return new ProducerRecord<>(out, record.key(), record.value());
        });
    }

    private Map<String, Object> connection(Object... more) {
        return GroupConnection.to(
                broker,
                group,
                Stream.concat(Stream.of("max.poll.records", BATCH, "session.timeout.ms", 6_000), Stream.of(more))
                        .toArray());
    }

    /** Joins the group, and leaves it again. */
    private void visitTheGroup() {
        Map<String, Object> settings = new HashMap<>(connection("enable.auto.commit", false));
        try (var visitor = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            visitor.subscribe(List.of(in));
            Patience.until("a second member has joined the group", () -> {
                visitor.poll(Duration.ofMillis(20));
                return visitor.groupMetadata().generationId() > 0;
            });
        }
    }

    private void writeAndAbort(String ghost) {
        Producer<byte[], byte[]> regretful = transactionalProducer(isolated.name("regretful"));
        regretful.beginTransaction();
        regretful.send(new ProducerRecord<>(in, Events.bytes(ghost)));
        regretful.flush();
        regretful.abortTransaction();
        awaitMarkers();
    }

    private void write(List<String> events) {
        isolated.closing(TopicWriter.ofText(broker.bootstrapServers())).writeValues(in, events);
    }

    private static String shown(ConsumerRecord<byte[], byte[]> record) {
        String headers = Stream.of(record.headers().toArray())
                .map(header -> header.key() + "=" + Events.text(header.value()))
                .collect(Collectors.joining(" "));
        return "partition %d, timestamp %d, %s, %s=%s"
                .formatted(
                        record.partition(),
                        record.timestamp(),
                        headers,
                        Events.text(record.key()),
                        Events.text(record.value()));
    }

    private ProducerRecord<byte[], byte[]> at(String time, int partition, String event) {
        long timestamp = LocalDate.of(2026, 1, 31)
                .atTime(LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        return new ProducerRecord<>(in, partition, timestamp, null, Events.bytes(event));
    }

    /** Left as it is by whoever uses it: closing it would abort what it has open. */
    private Producer<byte[], byte[]> transactionalProducer(String id) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("transactional.id", id);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        isolated.closing(() -> producer.close(Duration.ZERO));
        producer.initTransactions();
        return producer;
    }

    private long lag() {
        return broker.topics().totalLag(group, in);
    }

    private boolean allRead() {
        return lag() == 0;
    }

    private List<String> committed() {
        awaitMarkers();
        return TopicReader.ofText(broker.bootstrapServers()).readCommitted().values(out);
    }

    /** A transaction has ended for its producer a moment before the broker has written the markers into the topics. */
    private void awaitMarkers() {
        var ending = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            await("every transaction that has been ended has its markers")
                    .dontCatchUncaughtExceptions()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> admin.listTransactions(ending).all().get().isEmpty());
        }
    }

    private Accounting accounting() {
        return Accounting.of(EVENTS, committed());
    }
}
