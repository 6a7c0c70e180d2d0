package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "An empty answer means that the records are still on their way",
        breaks = "empty-ends",
        test = "an_empty_partition_is_an_empty_view",
        saying = "the replay has not come to the end")
public final class WaitsForTheFirstRecord extends Rebuilder {

    public WaitsForTheFirstRecord(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.keySet().stream().allMatch(partition -> consumer.position(partition) > 0)
                && super.hasReached(consumer, ends);
    }
}
