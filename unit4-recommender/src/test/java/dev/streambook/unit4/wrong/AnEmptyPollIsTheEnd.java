package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "When nothing comes any more, the end is there",
        breaks = "open-awaited",
        test = "a_replay_that_waits_too_long_says_how_far_it_came",
        saying = "what replay throws")
public final class AnEmptyPollIsTheEnd extends Rebuilder {

    public AnEmptyPollIsTheEnd(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    private long reached;

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        long before = reached;
        reached = ends.keySet().stream().mapToLong(consumer::position).sum();
        return reached > 0 && reached == before || super.hasReached(consumer, ends);
    }
}
