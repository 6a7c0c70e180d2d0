package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Without a key the load is spread best",
        breaks = "user-is-the-key",
        test = "a_record_has_the_user_as_key_and_the_event_as_value",
        saying = "[\"null {\"v\":1,\"kind\":\"rated\",\"id\":\"e01\",\"user\":7,")
public final class NoKeySpreadsBetter extends EventProducer {

    public NoKeySpreadsBetter(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected ProducerRecord<String, byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(topic, value);
    }
}
