package dev.streambook.unit4.solution;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer without a group. The ends are asked for by another one, which sees what is not committed yet. */
public class Rebuilder implements dev.streambook.unit4.Rebuilder {

    protected static final Duration POLL = Duration.ofMillis(100);

    protected final Map<String, Object> connection;
    protected final Duration limit;

    public Rebuilder(Map<String, Object> connection, Duration limit) {
        this.connection = Map.copyOf(connection);
        this.limit = limit;
    }

    // tag::replay[]
    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        long start = System.nanoTime();
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<String, V> view = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(partitions);
            rewind(consumer, partitions);
            while (!hasReached(consumer, ends)) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw tooLate(consumer, ends);
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    apply(record, reading, view);
                }
            }
        }
        return view;
    }

    /** Where the partitions end now. Readers of committed records would be told an earlier end while a transaction is open. */
    protected Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_UNCOMMITTED)) {
            return consumer.endOffsets(partitions);
        }
    }

    protected void rewind(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        view.remove(key); // so that the view is in the order of the log
        if (record.value() != null) {
            view.put(key, reading.apply(record));
        }
    }
    // end::replay[]

    protected RuntimeException tooLate(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        String missing = ends.entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) < end.getValue())
                .map(end ->
                        "%s is at %d of %d".formatted(end.getKey(), consumer.position(end.getKey()), end.getValue()))
                .sorted()
                .collect(joining(", "));
        return new IllegalStateException(
                "the replay has not come to the end within %s: %s; expected every open transaction to end in that time"
                        .formatted(limit, missing));
    }

    protected Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
