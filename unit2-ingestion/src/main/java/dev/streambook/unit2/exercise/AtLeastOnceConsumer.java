package dev.streambook.unit2.exercise;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Exercise 2.9 Commit after the effect: docs/unit2/2.9-commit-after-the-effect.md. Run AtLeastOnceConsumerTest, or
 * AtLeastOnceConsumerPlay to watch a crash.
 */
public final class AtLeastOnceConsumer implements dev.streambook.unit2.AtLeastOnceConsumer {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Map<String, Object> connection;
    private final String topic;
    private final RecordHandler handler;

    public AtLeastOnceConsumer(Map<String, Object> connection, String topic, RecordHandler handler) {
        this.connection = Map.copyOf(connection);
        this.topic = topic;
        this.handler = handler;
    }

    /** Handles records until {@code stop} says true, then returns, with all that was handled committed. */
    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            // TODO 2.9  Until stop: poll for PATIENCE at most, handle each record, commit. In which order, how often?
            throw new TodoException("2.9 AtLeastOnceConsumer.run");
        }
    }

    /** The connection, and the two settings on which the promises hang: their defaults break them. */
    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection);
        // TODO 2.9  settings.put(ConsumerConfig.…): who commits, you or a timer? Where does a new group begin?
        throw new TodoException("2.9 AtLeastOnceConsumer.settings");
    }
}
