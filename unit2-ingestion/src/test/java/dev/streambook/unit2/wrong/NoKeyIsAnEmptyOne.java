package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "A record without a key has an empty one",
        breaks = "user-is-the-key",
        test = "a_record_has_the_key_and_the_value_that_it_is_given",
        saying = "<> = null")
public final class NoKeyIsAnEmptyOne extends EventProducer {

    public NoKeyIsAnEmptyOne(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected ProducerRecord<String, byte[]> record(String key, byte[] value) {
        return super.record(key == null ? "" : key, value);
    }
}
