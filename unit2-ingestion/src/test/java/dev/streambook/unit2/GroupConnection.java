package dev.streambook.unit2;

import dev.streambook.engine.kafka.KafkaBroker;
import java.util.HashMap;
import java.util.Map;

/** What a consumer of a group is connected with. */
final class GroupConnection {

    /** Closing a consumer waits for the fetch that is under way, which the broker holds back for 500 ms by default. */
    private static final int FETCH_MAX_WAIT_MS = 10;

    private GroupConnection() {}

    /** @param more settings and values by turns */
    static Map<String, Object> to(KafkaBroker broker, String group, Object... more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", group);
        settings.put("fetch.max.wait.ms", FETCH_MAX_WAIT_MS);
        for (int i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return Map.copyOf(settings);
    }
}
