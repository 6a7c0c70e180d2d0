package dev.streambook.unit2.solution;

import dev.streambook.unit2.RecordHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Poll, handle, commit: in this order, a batch at a time. Cost: one commit request for each batch. */
public class AtLeastOnceConsumer implements dev.streambook.unit2.AtLeastOnceConsumer {

    protected static final Duration PATIENCE = Duration.ofMillis(100);

    protected final Map<String, Object> connection;
    protected final String topic;
    protected final RecordHandler handler;

    public AtLeastOnceConsumer(Map<String, Object> connection, String topic, RecordHandler handler) {
        this.connection = Map.copyOf(connection);
        this.topic = topic;
        this.handler = handler;
    }

    // tag::settings[]
    protected Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
    // end::settings[]

    // tag::run[]
    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(PATIENCE);
                batch.forEach(handler::handle);
                if (!batch.isEmpty()) {
                    consumer.commitSync();
                }
            }
        }
    }
    // end::run[]

    protected Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
