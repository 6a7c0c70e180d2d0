package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A consumer that nobody uses is closed by itself",
        breaks = "closed",
        test = "no_consumer_is_open_afterwards",
        saying = "consumers that are open")
public final class TheGarbageCollectorCloses extends Rebuilder {

    public TheGarbageCollectorCloses(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer(IsolationLevel.READ_UNCOMMITTED).endOffsets(partitions);
    }
}
