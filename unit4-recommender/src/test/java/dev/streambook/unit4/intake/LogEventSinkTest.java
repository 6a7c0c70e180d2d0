package dev.streambook.unit4.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.KafkaBroker;
import dev.streambook.engine.TopicReader;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

@Engines
class LogEventSinkTest {

    private final KeyChooser keys =
            Answer.reference(KeyChooser.class).create(IntakeParts.HOT_USERS, IntakeParts.BUCKETS);

    @Test
    void what_was_sent_is_in_the_log_under_its_users_key_in_order(KafkaBroker broker, Isolated isolated)
            throws IOException {
        String topic = isolated.topic("events", 2);
        EventProducer producer =
                Answer.reference(EventProducer.class).create(LogEventSink.connection(broker.bootstrapServers()), topic);

        try (LogEventSink sink = new LogEventSink(producer, keys)) {
            sink.send(List.of(rated("a", 7), rated("b", 7)));

            assertThat(TopicReader.ofText(broker.bootstrapServers()).read(topic))
                    .extracting(record -> record.key() + " "
                            + EventJson.read(record.value().getBytes(UTF_8)).id())
                    .containsExactly("7 a", "7 b");
            assertThat(sink.lines()).isEqualTo(2);
        }
    }

    @Test
    void it_does_not_return_before_the_last_event_is_stored() {
        OpenProducer producer = new OpenProducer();

        try (LogEventSink sink = new LogEventSink(producer, keys)) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(sink, rated("a", 7), rated("b", 8)));
            await().until(() -> producer.outcomes.size() == 2);
            producer.outcomes.get(0).complete(null);

            assertThat(sent).as("one of two is stored").isNotDone();

            producer.outcomes.get(1).complete(null);
            assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void one_event_that_is_not_stored_fails_the_batch_and_does_not_count() {
        OpenProducer producer = new OpenProducer();

        try (LogEventSink sink = new LogEventSink(producer, keys)) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(sink, rated("a", 7), rated("b", 8)));
            await().until(() -> producer.outcomes.size() == 2);
            producer.outcomes.get(0).complete(null);
            producer.outcomes.get(1).completeExceptionally(new TimeoutException("time is up"));

            assertThatThrownBy(sent::join)
                    .hasRootCauseMessage("time is up")
                    .hasMessageContaining("not all of 2 events are stored (time is up); expected the log to take them");
            assertThat(sink.lines()).isEqualTo(1);
        }
    }

    /** Leaves it to the test what becomes of an event. */
    private static final class OpenProducer implements EventProducer {

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

    private static void send(LogEventSink sink, byte[]... lines) {
        try {
            sink.send(List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rated(String id, int user) {
        return EventJson.write(new Rated(id, user, 1, "2001:db8::/64", Instant.EPOCH, 4));
    }
}
