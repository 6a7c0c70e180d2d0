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
        belief = "A time is a number of seconds",
        breaks = "replay-from-time",
        test = "a_rewind_of_a_group_that_has_read_nothing_leaves_out_what_is_older",
        saying = "never sent: before-0")
public final class ATimeHasSeconds extends ExactlyOnceCopy {

    public ATimeHasSeconds(
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
            partitions.forEach(partition -> times.put(partition, time.getEpochSecond() * 1000));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
            consumer.offsetsForTimes(times)
                    .forEach((partition, found) -> starts.put(partition, start(found, ends.get(partition))));
            consumer.commitSync(starts);
        }
    }
}
