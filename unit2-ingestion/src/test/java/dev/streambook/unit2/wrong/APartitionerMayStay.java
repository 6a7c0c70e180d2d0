package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

/** The records have their keys, and the partitioner does not look at them. */
@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Where a record goes is the business of the connection",
        breaks = "own-settings-win",
        test = "a_connection_that_spreads_the_events_of_a_key_is_overruled",
        saying = "which ignores keys")
public final class APartitionerMayStay extends EventProducer {

    public APartitionerMayStay(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(super.settings(connection));
        if (connection.containsKey("partitioner.class")) {
            settings.put("partitioner.class", connection.get("partitioner.class"));
        }
        return settings;
    }
}
