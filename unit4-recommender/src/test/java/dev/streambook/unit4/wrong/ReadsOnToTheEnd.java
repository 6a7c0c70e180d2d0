package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "Whoever mends the records wants to see all that are bad",
        breaks = "no-hole",
        test = "a_record_that_cannot_be_read_ends_the_replay",
        saying = "the values that were read")
public final class ReadsOnToTheEnd extends Rebuilder {

    private RuntimeException first;

    public ReadsOnToTheEnd(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    public <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading) {
        first = null;
        Map<String, V> view = super.replay(partitions, reading);
        if (first != null) {
            throw first;
        }
        return view;
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        try {
            super.apply(record, reading, view);
        } catch (RuntimeException e) {
            first = first == null ? e : first;
        }
    }
}
