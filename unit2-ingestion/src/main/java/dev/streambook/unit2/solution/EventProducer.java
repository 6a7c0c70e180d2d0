package dev.streambook.unit2.solution;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Lets the client do the retries, which it can do without doubling or disorder, and reports what it reports. */
public class EventProducer implements dev.streambook.unit2.EventProducer {

    protected final Producer<String, byte[]> producer;
    protected final String topic;

    public EventProducer(Map<String, Object> connection, String topic) {
        this.producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    // tag::settings[]
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, false);
        settings.remove(ProducerConfig.PARTITIONER_CLASS_CONFIG);
        return settings;
    }
    // end::settings[]

    // tag::send[]
    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        CompletableFuture<RecordMetadata> outcome = new CompletableFuture<>();
        producer.send(record(key, value), (stored, refusal) -> {
            if (refusal == null) {
                outcome.complete(stored);
            } else {
                outcome.completeExceptionally(refusal);
            }
        });
        return outcome;
    }
    // end::send[]

    protected ProducerRecord<String, byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    @Override
    public void close() {
        producer.close();
    }
}
