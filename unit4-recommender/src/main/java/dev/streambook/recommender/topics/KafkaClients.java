package dev.streambook.recommender.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients that the recommender needs, each with the settings that its guarantee rests on. */
public final class KafkaClients {

    /** A transaction left open by a crash holds up all committed readers; after this long the broker aborts it. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    /** A member of a group that fell silent for this long loses its partitions. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, Object> common;

    /** @param bootstrapServers {@code host:port}, several parted by commas */
    public KafkaClients(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** @param common settings of every client by their Kafka names: {@code bootstrap.servers}, and security if needed */
    public KafkaClients(Map<String, Object> common) {
        this.common = Map.copyOf(common);
    }

    /** The settings that every client has. */
    public Map<String, Object> connection() {
        return common;
    }

    /** A consumer without a group, which is assigned its partitions and never commits. */
    public Consumer<byte[], byte[]> reader(IsolationLevel isolation) {
        Map<String, Object> settings = consumerSettings(isolation);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The settings of both clients of a member that reads committed records and writes in transactions, which is exercise
     * 2.12: those that its guarantee rests on are its own to set, these are how fast it is and how soon it is given up.
     */
    public Map<String, Object> copying(String group, int maxPollRecords) {
        Map<String, Object> settings = producerSettings();
        settings.putAll(consumerSettings(IsolationLevel.READ_COMMITTED));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION_TIMEOUT.toMillis());
        // Eager, not cooperative: a cooperative member still gets records while it is joining, and by the time their
        // transaction is to be committed its generation may be past, so the whole batch has to be done again.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        return settings;
    }

    /** A producer whose acknowledged records are on all in-sync replicas, in order and once. */
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> consumerSettings(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Not lz4: from JDK 19 on, a run that is killed leaves the native library of lz4 outside of its work folder.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "snappy");
        return settings;
    }
}
