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
        belief = "A key that is in the view already has its value",
        breaks = "latest-wins",
        test = "of_each_key_the_latest_value_is_in_the_view",
        saying = "\"film-7\"=\"1\"")
public final class TheFirstValueStays extends Rebuilder {

    public TheFirstValueStays(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        if (record.value() == null || !view.containsKey(new String(record.key(), UTF_8))) {
            super.apply(record, reading, view);
        }
    }
}
