package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "Whoever wrote the connection had reasons for it",
        breaks = "own-settings",
        test = "a_connection_with_settings_of_somebody_else_is_overruled",
        saying = "20 sent, ")
public final class TheConnectionMayHaveItsReasons extends ExactlyOnceCopy {

    public TheConnectionMayHaveItsReasons(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected Map<String, Object> consumerSettings() {
        Map<String, Object> settings = super.consumerSettings();
        if (connection.containsKey("isolation.level")) {
            settings.put("isolation.level", connection.get("isolation.level"));
        }
        return settings;
    }
}
