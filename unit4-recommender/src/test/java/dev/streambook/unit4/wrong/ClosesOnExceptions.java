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
        belief = "What can go wrong is an exception",
        breaks = "closed",
        test = "no_consumer_is_open_after_an_error_or_when_the_time_is_over",
        saying = "StackOverflowError")
public final class ClosesOnExceptions extends Rebuilder {

    public ClosesOnExceptions(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        long start = System.nanoTime();
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<String, V> view = new HashMap<>();
        Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED);
        try {
            consumer.assign(partitions);
            rewind(consumer, partitions);
            while (!hasReached(consumer, ends)) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw tooLate(consumer, ends);
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    apply(record, reading, view);
                }
            }
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        consumer.close();
        return view;
    }
}
