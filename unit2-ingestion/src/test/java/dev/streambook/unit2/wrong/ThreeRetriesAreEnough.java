package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "What fails three times fails for ever",
        breaks = "outcome-reported",
        test = "a_response_that_gets_lost_twenty_times_costs_nothing_but_time",
        saying = "20 responses in a row got lost")
public final class ThreeRetriesAreEnough extends EventProducer {

    public ThreeRetriesAreEnough(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(super.settings(connection));
        settings.put("retries", 3);
        return settings;
    }
}
