package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A key of no bytes is no key",
        breaks = "latest-wins",
        test = "keys_that_nearly_read_the_same_are_keys_of_their_own",
        saying = "the keys '', ' ', a, A")
public final class AnEmptyKeyIsNoKey extends Rebuilder {

    public AnEmptyKeyIsNoKey(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        if (record.key().length > 0) {
            super.apply(record, reading, view);
        }
    }
}
