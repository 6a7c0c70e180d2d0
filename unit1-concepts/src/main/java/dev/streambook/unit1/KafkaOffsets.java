package dev.streambook.unit1;

import dev.streambook.engine.kafka.Topics;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Three questions to a Kafka cluster, each answered by partition: where its log begins, where it ends, and how far a group
 * has come. Thread safe. Each call is one or two round trips and waits at most 30 s.
 */
public final class KafkaOffsets implements AutoCloseable {

    private final Topics topics;

    /** @param bootstrapServers {@code host:port}, several separated by commas */
    public KafkaOffsets(String bootstrapServers) {
        this.topics = new Topics(bootstrapServers);
    }

    /** @param connection settings by their Kafka names: {@code bootstrap.servers}, and security if needed */
    public KafkaOffsets(Map<String, ?> connection) {
        this.topics = new Topics(connection);
    }

    /**
     * The offset of the first record that is still there, or the end, where none is. It is 0 until records are deleted.
     *
     * @throws IllegalArgumentException if the topic does not exist
     */
    public SortedMap<Integer, Long> first(String topic) {
        return byNumber(topic, () -> topics.firstOffsets(topic));
    }

    /**
     * The offset that the next record will get.
     *
     * @throws IllegalArgumentException if the topic does not exist
     */
    public SortedMap<Integer, Long> end(String topic) {
        return byNumber(topic, () -> topics.endOffsets(topic));
    }

    /** The offset that the group has committed: the next one that it will read. Absent where it never has. */
    public SortedMap<Integer, Long> committed(String group, String topic) {
        return byNumber(topic, () -> topics.committed(group));
    }

    @Override
    public void close() {
        topics.close();
    }

    private static SortedMap<Integer, Long> byNumber(String topic, Supplier<SortedMap<TopicPartition, Long>> question) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        try {
            question.get().forEach((partition, offset) -> {
                if (partition.topic().equals(topic)) {
                    offsets.put(partition.partition(), offset);
                }
            });
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalArgumentException(
                        "cannot describe topic %s: there is none; create it first".formatted(topic), e.getCause());
            }
            throw e;
        }
        return offsets;
    }
}
