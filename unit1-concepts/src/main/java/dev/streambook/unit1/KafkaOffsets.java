package dev.streambook.unit1;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Three questions to a Kafka cluster, each answered by partition: where its log begins, where it ends, and how far a group
 * has come. Thread safe. Each call is one or two round trips and waits at most 30 s.
 */
public final class KafkaOffsets implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Admin admin;

    /** @param bootstrapServers {@code host:port}, several parted by commas */
    public KafkaOffsets(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * The offset of the first record that is still there, or the end, where none is. It is 0 until records are deleted.
     *
     * @throws IllegalArgumentException if the topic does not exist
     */
    public SortedMap<Integer, Long> first(String topic) {
        return offsets(topic, OffsetSpec.earliest());
    }

    /**
     * The offset that the next record will get.
     *
     * @throws IllegalArgumentException if the topic does not exist
     */
    public SortedMap<Integer, Long> end(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** The offset that the group has committed: the next one that it will read. Absent where it never has. */
    public SortedMap<Integer, Long> committed(String group, String topic) {
        SortedMap<Integer, Long> committed = new TreeMap<>();
        answer(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                        "read the offsets of group " + group)
                .forEach((partition, offset) -> {
                    if (offset != null && partition.topic().equals(topic)) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    @Override
    public void close() {
        admin.close();
    }

    private SortedMap<Integer, Long> offsets(String topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> questions = answer(
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic), "describe topic " + topic)
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        answer(admin.listOffsets(questions).all(), "list the offsets of " + topic)
                .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future, String wanted) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalArgumentException(
                        "cannot %s: there is none; create it first".formatted(wanted), e.getCause());
            }
            throw new IllegalStateException(
                    "cannot %s: %s".formatted(wanted, e.getCause().getMessage()), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot %s: no answer within %d s".formatted(wanted, PATIENCE_SECONDS), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("cannot %s: interrupted".formatted(wanted), e);
        }
    }
}
