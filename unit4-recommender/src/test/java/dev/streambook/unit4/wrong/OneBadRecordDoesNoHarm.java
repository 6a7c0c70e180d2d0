package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "One record that cannot be read is passed over",
        breaks = "no-hole",
        test = "a_record_that_cannot_be_read_ends_the_replay",
        saying = "what replay throws")
public final class OneBadRecordDoesNoHarm extends Rebuilder {

    public OneBadRecordDoesNoHarm(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        try {
            super.apply(record, reading, view);
        } catch (RuntimeException unreadable) {
            view.remove(new String(record.key(), UTF_8));
        }
    }
}
