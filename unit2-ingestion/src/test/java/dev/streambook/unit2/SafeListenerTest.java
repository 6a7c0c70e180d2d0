package dev.streambook.unit2;

import static org.apache.kafka.common.ConsumerGroupState.PREPARING_REBALANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Edges;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.consumer.internals.ConsumerCoordinator;
import org.apache.kafka.clients.consumer.internals.ConsumerRebalanceListenerInvoker;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Engines
@Specification(SafeListener.class)
class SafeListenerTest {

    private static final int BATCH = 5;

    /** What the members have done, all together. */
    private final List<String> effects = new CopyOnWriteArrayList<>();

    @Test
    @Rule("revoked-committed")
    void a_revocation_commits_the_offset_after_the_last_record_done_and_forgets_it(Answer<SafeListener> answer) {
        Offline offline = new Offline(answer);
        offline.done(0, 4);
        offline.done(1, 7);

        offline.listener.onPartitionsRevoked(List.of(partition(0)));

        assertThat(offline.committed(0))
                .as("committed in partition 0, where offset 4 was done, at its revocation")
                .isEqualTo("offset 5");
        assertThat(offline.progress.offsetsOf(List.of(partition(0))))
                .as("progress that is remembered of partition 0 after its revocation")
                .isEmpty();
    }

    @Test
    @Rule("revoked-committed")
    void what_is_done_in_the_other_partitions_is_not_forgotten(Answer<SafeListener> answer) {
        Offline offline = new Offline(answer);
        offline.done(0, 4);

        offline.listener.onPartitionsAssigned(List.of(partition(1)));
        offline.done(1, 7);
        offline.listener.onPartitionsRevoked(List.of(partition(0), partition(2)));
        offline.listener.onPartitionsRevoked(List.of(partition(1)));

        assertThat(List.of(offline.committed(0), offline.committed(1)))
                .as("committed in partitions 0 and 1; offset 4 was done in 0, 1 was assigned, offset 7 was done in 1,"
                        + " 0 was revoked (with 2, in which nothing was done), and at last 1")
                .containsExactly("offset 5", "offset 8");
    }

    @Test
    @Rule("revoked-committed")
    void a_commit_that_is_not_answered_in_time_is_no_handover(Answer<SafeListener> answer) {
        Offline offline = new Offline(answer);
        offline.done(0, 4);
        TimeoutException unanswered = new TimeoutException("no answer within 60 s");
        offline.consumer.failure = unanswered;

        Throwable thrown = catchThrowable(() -> offline.listener.onPartitionsRevoked(List.of(partition(0))));

        assertThat(thrown)
                .as("what onPartitionsRevoked threw when its commit was not answered in time")
                .isSameAs(unanswered);
    }

    @Test
    @Rule("lost-not-committed")
    void a_loss_commits_nothing_and_forgets(Answer<SafeListener> answer) {
        Offline offline = new Offline(answer);
        offline.done(0, 4);
        offline.done(1, 7);

        offline.listener.onPartitionsLost(List.of(partition(0)));

        assertThat(offline.askedToCommit())
                .as("commits that were asked for at the loss of partition 0, commitSync and commitAsync alike")
                .isEmpty();
        assertThat(offline.progress.offsets())
                .as("progress that is remembered after the loss of partition 0; offset 7 was done in partition 1")
                .isEqualTo(Map.of(partition(1), new OffsetAndMetadata(8)));
    }

    @Test
    @Rule("hands-off-in-time")
    void a_record_may_be_handled_until_the_poll_interval_is_over(Answer<SafeListener> answer) {
        SafeListener listener = new Offline(answer).listener;

        Map<Integer, Boolean> mayHandle = IntStream.of(0, 999, 1000, 1001)
                .boxed()
                .collect(Collectors.toMap(millis -> millis, millis -> listener.mayHandle(Duration.ofMillis(millis))));

        assertThat(mayHandle)
                .as("mayHandle, by milliseconds since poll; max.poll.interval.ms is 1000")
                .isEqualTo(Map.of(0, true, 999, true, 1000, false, 1001, false));
        assertThat(listener.mayHandle(Duration.ZERO))
                .as("mayHandle right after the next poll, when it has been false before")
                .isTrue();
    }

    @Test
    @Rule("revoked-committed")
    void a_member_that_joins_in_mid_batch_repeats_nothing(
            Answer<SafeListener> answer, KafkaBroker broker, Isolated isolated) {
        Group group = new Group(broker, isolated, isolated.topic("events", 2));
        List<String> events = Events.upTo(40);
        group.write(events);
        BooleanSupplier allDone = () -> new HashSet<>(effects).containsAll(events);
        List<String> ofSecond = new CopyOnWriteArrayList<>();
        GroupMember second = group.member(answer, ofSecond::add, 1000, 60_000);
        CompletableFuture<Void> secondRun = new CompletableFuture<>();
        GroupMember first = group.member(
                answer,
                event -> {
                    if (effects.size() == 2) {
                        CompletableFuture.runAsync(() -> second.run(allDone))
                                .whenComplete((done, failure) -> complete(secondRun, failure));
                        group.awaitRebalance();
                    }
                },
                1000,
                60_000);

        first.run(() -> allDone.getAsBoolean() && secondRun.isDone());

        secondRun.join();
        assertThat(ofSecond).as("events that the second member handled").isNotEmpty();
        assertThat(Accounting.of(events, effects))
                .as("effects of 40 events in 2 partitions; a second member joined while the first was at its third")
                .isEqualTo(Accounting.eachOnce(40));
        assertThat(broker.topics().lag(group.name, group.topic))
                .as("records written and not committed when both members have left")
                .allSatisfy((partition, lag) -> assertThat(lag).isZero());
    }

    @Test
    @Rule({"hands-off-in-time", "lost-not-committed"})
    void a_slow_member_repeats_no_more_than_the_record_in_its_hand(
            Answer<SafeListener> answer, KafkaBroker broker, Isolated isolated) {
        Group group = new Group(broker, isolated, isolated.topic("events", 1));
        group.write(Events.upTo(20));
        GroupMember successor = group.member(answer, event -> {}, 1, 60_000);
        List<String> pauses = new CopyOnWriteArrayList<>();
        GroupMember slow = group.member(
                answer,
                event -> {
                    if (event.equals("e03") && pauses.isEmpty()) {
                        pauses.add(event);
                        successor.run(group::allCommitted);
                        group.write(List.of("e21"));
                    }
                },
                1,
                1_000);

        Throwable thrown = catchThrowable(() -> slow.run(group::allCommitted));

        assertThat(thrown).as("what run() of the slow member threw").isNull();
        assertThat(Accounting.of(Events.upTo(21), effects))
                .as(
                        "effects; a member was at e03 of a batch of 5 for longer than max.poll.interval.ms, another did its work, and it went on")
                .isEqualTo(new Accounting(21, 22, List.of(), List.of("e03 ×2"), List.of()));
    }

    /** What max.poll.interval.ms can be. */
    static Stream<Duration> wholeMilliseconds() {
        return Edges.durations().filter(duration -> duration.equals(duration.truncatedTo(ChronoUnit.MILLIS)));
    }

    @ParameterizedTest
    @MethodSource("wholeMilliseconds")
    @Rule("hands-off-in-time")
    void the_length_of_the_poll_interval_and_of_the_pause_make_no_difference(
            Duration edge, Answer<SafeListener> answer) {
        SafeListener ofEdge = new Offline(answer, edge).listener;
        SafeListener ofOneSecond = new Offline(answer).listener;

        assertThat(List.of(ofEdge.mayHandle(edge.minusNanos(1)), ofEdge.mayHandle(edge)))
                .as("mayHandle 1 ns before %s since poll, and then; max.poll.interval.ms is as long", edge)
                .containsExactly(true, false);
        assertThat(ofOneSecond.mayHandle(Duration.ofSeconds(1).plus(edge)))
                .as("mayHandle %s after max.poll.interval.ms, which is 1 s", edge)
                .isFalse();
    }

    private static void complete(CompletableFuture<Void> future, Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure);
        }
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition("events", number);
    }

    /** A listener without a cluster, for what it does when it is called. */
    private static final class Offline {

        private final UnansweredCommits consumer = new UnansweredCommits();
        private final Progress progress = new Progress();
        private final SafeListener listener;

        Offline(Answer<SafeListener> answer) {
            this(answer, Duration.ofMillis(1000));
        }

        Offline(Answer<SafeListener> answer, Duration maxPollInterval) {
            consumer.assign(List.of(partition(0), partition(1), partition(2)));
            listener = answer.create(consumer, progress, maxPollInterval);
        }

        /** As {@code "events-0: offset 5"}. */
        List<String> askedToCommit() {
            return consumer.asked;
        }

        void done(int partition, long offset) {
            progress.done(new ConsumerRecord<>("events", partition, offset, "7", new byte[0]));
        }

        /** As {@code "offset 5"}, or {@code "nothing"}. */
        String committed(int partition) {
            TopicPartition asked = partition(partition);
            OffsetAndMetadata committed = consumer.committed(Set.of(asked)).get(asked);
            return committed == null ? "nothing" : "offset " + committed.offset();
        }
    }

    /** What is committed without waiting is answered in a later poll, and here there is none. */
    private static final class UnansweredCommits extends MockConsumer<String, byte[]> {

        private final List<String> asked = new ArrayList<>();
        private RuntimeException failure;

        UnansweredCommits() {
            super(OffsetResetStrategy.EARLIEST);
        }

        @Override
        public void commitSync() {
            commitSync(positions());
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (failure != null) {
                throw failure;
            }
            note(offsets);
            super.commitAsync(offsets, null); // which is how it remembers them
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration limit) {
            commitSync(offsets);
        }

        @Override
        public void commitAsync() {
            note(positions());
        }

        @Override
        public void commitAsync(OffsetCommitCallback answered) {
            note(positions());
        }

        @Override
        public void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback answered) {
            note(offsets);
        }

        private void note(Map<TopicPartition, OffsetAndMetadata> offsets) {
            offsets.forEach((partition, offset) -> asked.add(partition + ": offset " + offset.offset()));
        }

        /** Of what was polled, and nothing was. */
        private static Map<TopicPartition, OffsetAndMetadata> positions() {
            return Map.of();
        }
    }

    /** A topic on the broker and the group that reads it. */
    private final class Group {

        private final KafkaBroker broker;
        private final String name;
        private final String topic;
        private final TopicWriter<String, String> writer;
        private final AtomicReference<org.apache.kafka.clients.consumer.Consumer<?, ?>> first = new AtomicReference<>();

        Group(KafkaBroker broker, Isolated isolated, String topic) {
            this.broker = broker;
            this.name = isolated.name("members");
            isolated.quiet(ConsumerCoordinator.class, ConsumerRebalanceListenerInvoker.class);
            this.topic = topic;
            this.writer = isolated.closing(TopicWriter.ofText(broker.bootstrapServers()));
        }

        /** Over all partitions in turn. */
        void write(List<String> events) {
            int partitions = broker.topics().partitions(topic);
            writer.write(IntStream.range(0, events.size())
                    .mapToObj(i -> new ProducerRecord<>(topic, i % partitions, "7", events.get(i)))
                    .toList());
        }

        /** {@code before} is told of each event before its effect. */
        GroupMember member(Answer<SafeListener> answer, Consumer<String> before, int commitEvery, int maxPollMillis) {
            RecordHandler handler = record -> {
                before.accept(Events.text(record));
                effects.add(Events.text(record));
            };
            Map<String, Object> connection = GroupConnection.to(
                    broker,
                    name,
                    "max.poll.records",
                    BATCH,
                    "session.timeout.ms",
                    6_000,
                    "heartbeat.interval.ms",
                    100,
                    "max.poll.interval.ms",
                    maxPollMillis);
            return new GroupMember(connection, topic, handler, commitEvery, (consumer, progress, interval) -> {
                first.compareAndSet(null, consumer);
                return answer.create(consumer, progress, interval);
            });
        }

        boolean allCommitted() {
            return broker.topics().totalLag(name, topic) == 0;
        }

        /** Returns when somebody waits to be let in, and the first member has been told so with a heartbeat. */
        void awaitRebalance() {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                soon("the second member asks to be let in", () -> state(admin) == PREPARING_REBALANCE);
            }
            double answered = heartbeats() + 2; // one of them may have been under way
            soon("the first member is told", () -> heartbeats() >= answered);
        }

        private ConsumerGroupState state(Admin admin) throws Exception {
            return admin.describeConsumerGroups(List.of(name))
                    .describedGroups()
                    .get(name)
                    .get()
                    .state();
        }

        private double heartbeats() {
            return first.get().metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals("heartbeat-total"))
                    .mapToDouble(metric -> (double) metric.metricValue())
                    .sum();
        }

        private static void soon(String fact, Callable<Boolean> isTrue) {
            await(fact)
                    .dontCatchUncaughtExceptions()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Patience.limit())
                    .until(isTrue);
        }
    }
}
