package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A record without a value says nothing",
        breaks = "tombstone",
        test = "a_tombstone_removes_its_key_until_there_is_another_value",
        saying = "\"film-7\"=\"1\"")
public final class SkipsTombstones extends Rebuilder {

    public SkipsTombstones(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        if (record.value() != null) {
            super.apply(record, reading, view);
        }
    }
}
