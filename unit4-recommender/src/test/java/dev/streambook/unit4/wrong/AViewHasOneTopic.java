package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A view is made of one topic, and the first partition says which",
        breaks = "all-partitions",
        test = "the_partitions_that_were_asked_for_are_read_and_no_others",
        saying = "partition 0 of another topic")
public final class AViewHasOneTopic extends Rebuilder {

    public AViewHasOneTopic(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        String topic = partitions.iterator().next().topic();
        return super.replay(
                partitions.stream()
                        .filter(partition -> partition.topic().equals(topic))
                        .toList(),
                reading);
    }
}
