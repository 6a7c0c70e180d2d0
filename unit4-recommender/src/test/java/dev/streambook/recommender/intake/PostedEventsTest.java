package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.unit1.Flow;
import dev.streambook.unit1.Overload;
import dev.streambook.unit1.solution.BoundedPipe;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.workbook.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

@Engines
class PostedEventsTest {

    private final BoundedPipe<PostedEvents.Waiting> pipe = new BoundedPipe<>(3, Overload.BLOCK);

    @Test
    void what_was_sent_is_in_the_log_under_its_users_key_in_order(KafkaBroker broker, Isolated isolated)
            throws InterruptedException {
        String topic = isolated.topic("events", 2);
        EventProducer producer = Answer.reference(EventProducer.class)
                .create(PostedEvents.connection(Map.of("bootstrap.servers", broker.bootstrapServers())), topic);

        try (PostedEvents sink = started(producer)) {
            append(sink, rated("a", 7), rated("b", 7)).join();

            assertThat(TopicReader.ofText(broker.bootstrapServers()).read(topic))
                    .extracting(record -> record.key() + " "
                            + EventJson.read(record.value().getBytes(UTF_8)).id())
                    .containsExactly("7 a", "7 b");
            assertThat(sink.lines()).isEqualTo(2);
        }
    }

    @Test
    void an_append_completes_when_its_event_is_stored() throws InterruptedException {
        OpenProducer producer = new OpenProducer();

        try (PostedEvents sink = started(producer)) {
            CompletableFuture<Void> sent = append(sink, rated("a", 7), rated("b", 8));
            await().until(() -> producer.outcomes.size() == 2);
            producer.outcomes.get(0).complete(null);

            assertThat(sent).as("one of two is stored").isNotDone();

            producer.outcomes.get(1).complete(null);
            assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void one_event_that_is_not_stored_fails_and_does_not_count() throws InterruptedException {
        OpenProducer producer = new OpenProducer();

        try (PostedEvents sink = started(producer)) {
            CompletableFuture<Void> sent = append(sink, rated("a", 7), rated("b", 8));
            await().until(() -> producer.outcomes.size() == 2);
            producer.outcomes.get(0).complete(null);
            producer.outcomes.get(1).completeExceptionally(new TimeoutException("time is up"));

            assertThatThrownBy(sent::join).hasRootCauseMessage("time is up");
            assertThat(sink.lines()).isEqualTo(1);
        }
    }

    @Test
    void the_pipe_that_it_is_given_is_what_the_events_wait_in() throws InterruptedException {
        HeldProducer producer = new HeldProducer();

        try (PostedEvents sink = started(producer)) {
            CompletableFuture<Void> sent = append(
                    sink, rated("a", 7), rated("b", 7), rated("c", 7), rated("d", 7), rated("e", 7), rated("f", 7));
            await().until(() -> pipe.flow().equals(new Flow(4, 1, 0, 3)));
            assertThat(sent).as("one is held up, three wait, two do not fit").isNotDone();

            producer.release.countDown();

            assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
            assertThat(pipe.flow()).isEqualTo(new Flow(6, 6, 0, 0));
        }
    }

    @Test
    void what_waits_at_the_end_is_still_stored_and_what_comes_later_is_refused() throws InterruptedException {
        HeldProducer producer = new HeldProducer();
        PostedEvents sink = started(producer);
        CompletableFuture<Void> sent = append(sink, rated("a", 7), rated("b", 7), rated("c", 7));
        await().until(() -> pipe.flow().equals(new Flow(3, 1, 0, 2)));

        producer.release.countDown();
        sink.close();

        assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
        assertThatThrownBy(append(sink, rated("d", 7))::join).hasRootCauseMessage("the intake takes no more");
    }

    /** A resumed run counts the records that are in the log before it counts posted lines: one stored earlier counts twice. */
    @Test
    void before_the_start_an_event_is_refused_and_nothing_of_it_is_sent_or_counted() throws InterruptedException {
        OpenProducer producer = new OpenProducer();

        try (PostedEvents sink = new PostedEvents(pipe, producer)) {
            assertThatThrownBy(append(sink, rated("a", 7))::join)
                    .hasRootCauseMessage("the intake is still bringing the lines of earlier runs into the log");

            sink.start();
            append(sink, rated("b", 8));

            await().until(() -> !producer.outcomes.isEmpty());
            assertThat(producer.outcomes).as("sends").hasSize(1);
            assertThat(sink.lines()).isEqualTo(1);
        }
    }

    @Test
    void a_producer_that_throws_fails_its_event_and_no_other() throws InterruptedException {
        EventProducer producer = new OpenProducer() {
            @Override
            public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
                if (key.equals("7")) {
                    throw new IllegalStateException("planted: no");
                }
                return CompletableFuture.completedFuture(null);
            }
        };

        try (PostedEvents sink = started(producer)) {
            assertThatThrownBy(append(sink, rated("a", 7))::join).hasRootCauseMessage("planted: no");
            append(sink, rated("b", 8)).join();
            assertThat(sink.lines()).isEqualTo(1);
        }
    }

    /** Holds its caller up, as Kafka's does while its memory is full. */
    private static final class HeldProducer extends OpenProducer {

        private final CountDownLatch release = new CountDownLatch(1);

        @Override
        public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Leaves it to the test what becomes of an event. */
    private static class OpenProducer implements EventProducer {

        private final List<CompletableFuture<RecordMetadata>> outcomes = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
            CompletableFuture<RecordMetadata> outcome = new CompletableFuture<>();
            outcomes.add(outcome);
            return outcome;
        }

        @Override
        public void close() {}
    }

    private PostedEvents started(EventProducer producer) {
        PostedEvents sink = new PostedEvents(pipe, producer);
        sink.start();
        return sink;
    }

    /** Hands them over on another thread; completes when all are stored. */
    private static CompletableFuture<Void> append(PostedEvents log, CheckedEvent... events) {
        return CompletableFuture.supplyAsync(
                        () -> Stream.of(events).map(log::append).toList())
                .thenCompose(outcomes -> CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new)));
    }

    private static CheckedEvent rated(String id, int user) {
        return new CheckedEvent(
                id, Integer.toString(user), EventJson.write(new Rated(id, user, 1, "2001:db8::/64", Instant.EPOCH, 4)));
    }
}
