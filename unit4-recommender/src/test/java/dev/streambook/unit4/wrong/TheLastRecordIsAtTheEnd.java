package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "The last record has the offset before the end",
        breaks = "position-decides",
        test = "a_log_that_ends_with_a_marker_has_an_end",
        saying = "the replay has not come to the end")
public final class TheLastRecordIsAtTheEnd extends Rebuilder {

    public TheLastRecordIsAtTheEnd(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    private final Map<TopicPartition, Long> last = new HashMap<>();

    @Override
    protected boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || last.getOrDefault(end.getKey(), -1L) >= end.getValue() - 1);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        last.put(new TopicPartition(record.topic(), record.partition()), record.offset());
        super.apply(record, reading, view);
    }
}
