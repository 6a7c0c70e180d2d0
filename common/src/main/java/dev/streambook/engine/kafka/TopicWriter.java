package dev.streambook.engine.kafka;

import static dev.streambook.engine.Patience.await;

import dev.streambook.engine.Patience;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts a list of records into Kafka and returns when all of them are stored: what a test begins with.
 *
 * <p>Order is kept within a partition. Thread safe.
 */
public final class TopicWriter<K, V> implements AutoCloseable {

    private final KafkaProducer<K, V> producer;

    public TopicWriter(String bootstrapServers, Serializer<K> keys, Serializer<V> values) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                Patience.LIMIT.toMillis());
        this.producer = new KafkaProducer<>(settings, keys, values);
    }

    public static TopicWriter<String, String> ofText(String bootstrapServers) {
        return new TopicWriter<>(bootstrapServers, new StringSerializer(), new StringSerializer());
    }

    public static TopicWriter<byte[], byte[]> ofBytes(String bootstrapServers) {
        return new TopicWriter<>(bootstrapServers, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes values without a key. */
    public List<RecordMetadata> writeValues(String topic, Collection<V> values) {
        return write(values.stream()
                .map(value -> new ProducerRecord<K, V>(topic, value))
                .toList());
    }

    /** Writes one record. */
    public RecordMetadata write(String topic, K key, V value) {
        return write(List.of(new ProducerRecord<>(topic, key, value))).get(0);
    }

    /**
     * Where each record was stored, in the order given.
     *
     * @throws IllegalStateException if one of them was not; others may have been
     */
    public List<RecordMetadata> write(Collection<ProducerRecord<K, V>> records) {
        List<Future<RecordMetadata>> sends =
                records.stream().map(producer::send).toList();
        producer.flush();
        return sends.stream().map(send -> await(send, "store a record")).toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
