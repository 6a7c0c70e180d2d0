package dev.streambook.engine.kafka;

import dev.streambook.engine.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning to where it ends at the moment of the call.
 *
 * <p>How much there is to read is asked of the broker, never guessed from a pause: an empty list means an empty topic. No
 * group takes part, so a read neither commits nor disturbs anybody. Immutable; each read opens a consumer of its own.
 */
public final class TopicReader<K, V> {

    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * A consumer asks for more while its records are being read, and closing it waits for the answer, which the broker
     * holds back for 500 ms by default: past the end there is nothing to come.
     */
    private static final int FETCH_WAIT_MILLIS = 10;

    private final String bootstrapServers;
    private final IsolationLevel isolation;
    private final Deserializer<K> keys;
    private final Deserializer<V> values;

    private TopicReader(
            String bootstrapServers, IsolationLevel isolation, Deserializer<K> keys, Deserializer<V> values) {
        this.bootstrapServers = bootstrapServers;
        this.isolation = isolation;
        this.keys = keys;
        this.values = values;
    }

    public static <K, V> TopicReader<K, V> of(String bootstrapServers, Deserializer<K> keys, Deserializer<V> values) {
        return new TopicReader<>(bootstrapServers, IsolationLevel.READ_UNCOMMITTED, keys, values);
    }

    public static TopicReader<String, String> ofText(String bootstrapServers) {
        return of(bootstrapServers, new StringDeserializer(), new StringDeserializer());
    }

    public static TopicReader<byte[], byte[]> ofBytes(String bootstrapServers) {
        return of(bootstrapServers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The same, but blind to aborted transactions, and stopping before the first one that is still open. */
    public TopicReader<K, V> readCommitted() {
        return new TopicReader<>(bootstrapServers, IsolationLevel.READ_COMMITTED, keys, values);
    }

    /**
     * All records, by partition and within it by offset.
     *
     * @throws IllegalStateException if the topic does not exist, or the broker stops answering for 30 s
     */
    public List<ConsumerRecord<K, V>> read(String topic) {
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(settings(), keys, values)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    /** The values alone, in the order of {@link #read}. */
    public List<V> values(String topic) {
        return read(topic).stream().map(ConsumerRecord::value).collect(Collectors.toList());
    }

    private List<ConsumerRecord<K, V>> readTo(KafkaConsumer<K, V> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        Instant deadline = Instant.now().plus(Patience.LIMIT);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("read %d records and did not come to the end offsets %s within %d s"
                        .formatted(records.size(), ends, Patience.LIMIT.toSeconds()));
            }
            for (ConsumerRecord<K, V> record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    records.add(record);
                }
            }
        }
        records.sort(Comparator.<ConsumerRecord<K, V>>comparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return records;
    }

    private List<TopicPartition> partitions(KafkaConsumer<K, V> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException(
                    "topic %s does not exist on %s; expected it to be created".formatted(topic, bootstrapServers));
        }
        return partitions;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation.toString(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                FETCH_WAIT_MILLIS,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }
}
