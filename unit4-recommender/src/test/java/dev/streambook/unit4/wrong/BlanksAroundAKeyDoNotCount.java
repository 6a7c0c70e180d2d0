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
        belief = "Blanks around a key are an accident",
        breaks = "latest-wins",
        test = "keys_that_nearly_read_the_same_are_keys_of_their_own",
        saying = "the keys '', ' ', a, A, 'a '")
public final class BlanksAroundAKeyDoNotCount extends Rebuilder {

    public BlanksAroundAKeyDoNotCount(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
    }

    @Override
    protected <V> void apply(
            ConsumerRecord<byte[], byte[]> record,
            Function<ConsumerRecord<byte[], byte[]>, V> reading,
            Map<String, V> view) {
        String key = new String(record.key(), UTF_8).strip();
        view.remove(key);
        if (record.value() != null) {
            view.put(key, reading.apply(record));
        }
    }
}
