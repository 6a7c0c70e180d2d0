package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A topic is one log, so a view needs all of its partitions",
        breaks = "all-partitions",
        test = "the_partitions_that_were_asked_for_are_read_and_no_others",
        saying = "a replay of partition 1")
public final class TheTopicIsTheLog extends Rebuilder {

    public TheTopicIsTheLog(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        return super.replay(
                partitions.stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .flatMap(topic -> partitionsOf(topic).stream())
                        .toList(),
                reading);
    }

    private List<TopicPartition> partitionsOf(String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            return consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        }
    }
}
