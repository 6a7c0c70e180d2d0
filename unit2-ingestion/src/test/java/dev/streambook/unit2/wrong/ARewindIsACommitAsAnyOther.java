package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A rewind is a commit as any other, and close waits for it",
        breaks = "rewind-alone",
        test = "a_group_that_has_a_member_is_not_rewound",
        saying = "what rewind() threw")
public final class ARewindIsACommitAsAnyOther extends ExactlyOnceCopy {

    public ARewindIsACommitAsAnyOther(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    public void rewind(Instant time) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
            consumer.offsetsForTimes(times)
                    .forEach((partition, found) -> starts.put(partition, start(found, ends.get(partition))));
            consumer.commitAsync(starts, null);
        }
    }
}
