package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "The replay has come to the end when the position equals it",
        breaks = "growing-log",
        test = "a_log_that_has_grown_before_it_is_read_has_an_end",
        saying = "what replay throws")
public final class ExactlyAtTheEnd extends Rebuilder {

    public ExactlyAtTheEnd(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) == end.getValue());
    }
}
