package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "Asking for the end does not fail",
        breaks = "closed",
        test = "no_consumer_is_open_where_the_end_was_not_known",
        saying = "a topic that does not exist")
public final class ClosesWhatHasWorked extends Rebuilder {

    public ClosesWhatHasWorked(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.close();
        return ends;
    }
}
