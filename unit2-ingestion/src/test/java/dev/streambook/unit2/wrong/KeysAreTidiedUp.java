package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Blanks around a key are there by mistake",
        breaks = "user-is-the-key",
        test = "a_record_has_the_key_and_the_value_that_it_is_given",
        saying = "<Анна 7> =")
public final class KeysAreTidiedUp extends EventProducer {

    public KeysAreTidiedUp(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected ProducerRecord<String, byte[]> record(String key, byte[] value) {
        return super.record(key == null ? null : key.strip(), value);
    }
}
