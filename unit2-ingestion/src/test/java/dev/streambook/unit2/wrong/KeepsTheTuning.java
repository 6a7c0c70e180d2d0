package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "acks and idempotence are a matter of speed",
        breaks = "stored-once",
        test = "a_lost_response_makes_no_duplicate",
        saying = "repeated: e02 ×2")
public final class KeepsTheTuning extends EventProducer {

    public KeepsTheTuning(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = super.settings(connection);
        Set.of("acks", "enable.idempotence").forEach(name -> {
            if (connection.containsKey(name)) {
                settings.put(name, connection.get(name));
            }
        });
        return settings;
    }
}
