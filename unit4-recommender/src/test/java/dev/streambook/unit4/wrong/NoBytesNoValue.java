package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A value of no bytes is no value",
        breaks = "tombstone",
        test = "a_value_of_no_bytes_is_a_value",
        saying = "a value of length 0")
public final class NoBytesNoValue extends Rebuilder {

    public NoBytesNoValue(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        super.apply(record, reading, view);
        if (record.serializedValueSize() == 0) {
            view.remove(new String(record.key(), StandardCharsets.UTF_8));
        }
    }
}
