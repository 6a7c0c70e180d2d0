package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "Partitions are logs of their own, so they can be replayed one after the other",
        breaks = "limit",
        test = "a_replay_that_waits_too_long_names_each_partition_that_is_not_at_its_end",
        saying = "-2 is at 0 of 1")
public final class OnePartitionAfterTheOther extends Rebuilder {

    public OnePartitionAfterTheOther(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, V> view = new LinkedHashMap<>();
        for (TopicPartition partition : partitions) {
            view.putAll(super.replay(List.of(partition), reading));
        }
        return view;
    }
}
