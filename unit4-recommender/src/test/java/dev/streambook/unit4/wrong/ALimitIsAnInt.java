package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A time in milliseconds is an int",
        breaks = "limit",
        test = "a_limit_of_a_month_is_a_month",
        saying = "a limit of 30 days")
public final class ALimitIsAnInt extends Rebuilder {

    public ALimitIsAnInt(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        long start = System.nanoTime();
        int limitMillis = (int) limit.toMillis();
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<String, V> view = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(partitions);
            rewind(consumer, partitions);
            while (!hasReached(consumer, ends)) {
                if ((System.nanoTime() - start) / 1_000_000 > limitMillis) {
                    throw tooLate(consumer, ends);
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    apply(record, reading, view);
                }
            }
        }
        return view;
    }
}
