package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A rewind in steps, one of which a wrong answer takes in another way. */
abstract class RewindAttempt extends ExactlyOnceCopy {

    RewindAttempt(Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    public void rewind(Instant time) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> times = new HashMap<>();
            consumer.partitionsFor(topic)
                    .forEach(partition -> times.put(new TopicPartition(topic, partition.partition()), timestamp(time)));
            commit(consumer, starts(consumer, times));
        }
    }

    long timestamp(Instant time) {
        return time.toEpochMilli();
    }

    Map<TopicPartition, OffsetAndMetadata> starts(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> times) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        consumer.offsetsForTimes(times)
                .forEach((partition, found) -> starts.put(partition, start(found, ends.get(partition))));
        return starts;
    }

    void commit(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> starts) {
        consumer.commitSync(starts);
    }
}
