package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "As long as records come, a replay is not stuck",
        breaks = "limit",
        test = "the_limit_counts_also_while_records_come",
        saying = "20 records, one at a time")
public final class RecordsAreASignOfLife extends Rebuilder {

    public RecordsAreASignOfLife(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        long start = System.nanoTime();
        Map<TopicPartition, Long> ends = ends(partitions);
        Map<String, V> view = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(partitions);
            rewind(consumer, partitions);
            while (!hasReached(consumer, ends)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (records.isEmpty() && System.nanoTime() - start > limit.toNanos()) {
                    throw tooLate(consumer, ends);
                }
                records.forEach(record -> apply(record, reading, view));
            }
        }
        return view;
    }
}
