package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Half a second is patience enough",
        breaks = "broker-outage",
        test = "a_restart_in_mid_send_loses_and_disorders_nothing",
        saying = "over a restart of the broker")
public final class AQuickFailureIsBetter extends EventProducer {

    public AQuickFailureIsBetter(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = super.settings(connection);
        settings.put("request.timeout.ms", 500);
        settings.put("delivery.timeout.ms", 500);
        return settings;
    }
}
