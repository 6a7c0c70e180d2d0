package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

/** A key that is ignored is stored all the same, in any partition. */
@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Who sends a key gets its partition",
        breaks = "own-settings-win",
        test = "a_connection_that_ignores_keys_is_overruled",
        saying = "partitioner.ignore.keys = true")
public final class KeysCannotBeIgnored extends EventProducer {

    public KeysCannotBeIgnored(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(super.settings(connection));
        if (connection.containsKey("partitioner.ignore.keys")) {
            settings.put("partitioner.ignore.keys", connection.get("partitioner.ignore.keys"));
        }
        return settings;
    }
}
