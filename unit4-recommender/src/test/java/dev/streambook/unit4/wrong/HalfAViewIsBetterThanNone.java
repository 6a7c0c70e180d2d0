package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "Half a view is better than none",
        breaks = "limit",
        test = "a_replay_that_waits_too_long_says_how_far_it_came",
        saying = "what replay throws")
public final class HalfAViewIsBetterThanNone extends Rebuilder {

    public HalfAViewIsBetterThanNone(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        Map<String, V> soFar = new HashMap<>();
        try {
            return super.replay(partitions, record -> {
                V value = reading.apply(record);
                soFar.put(new String(record.key(), UTF_8), value);
                return value;
            });
        } catch (IllegalStateException tooLate) {
            return soFar;
        }
    }
}
