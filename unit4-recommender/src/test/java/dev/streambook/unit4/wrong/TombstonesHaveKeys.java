package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A tombstone without a key removes nothing",
        breaks = "tombstone",
        test = "a_tombstone_removes_a_key_of_no_bytes_too",
        saying = "a tombstone for the key of no bytes")
public final class TombstonesHaveKeys extends Rebuilder {

    public TombstonesHaveKeys(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        if (record.key().length > 0 || record.value() != null) {
            super.apply(record, reading, view);
        }
    }
}
