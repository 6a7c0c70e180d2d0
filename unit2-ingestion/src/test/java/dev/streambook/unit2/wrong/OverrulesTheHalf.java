package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "acks and idempotence are all that a promise needs",
        breaks = "own-settings-win",
        test = "a_connection_without_retries_and_with_ten_requests_in_flight_is_overruled",
        saying = "ConfigException")
public final class OverrulesTheHalf extends EventProducer {

    public OverrulesTheHalf(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }
}
