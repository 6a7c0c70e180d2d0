package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "When a partition is at its end, the topic is",
        breaks = "all-partitions",
        test = "each_partition_is_read_to_its_end_also_where_others_are_empty",
        saying = "partition 1 has three films")
public final class OnePartitionIsEnough extends Rebuilder {

    public OnePartitionIsEnough(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
