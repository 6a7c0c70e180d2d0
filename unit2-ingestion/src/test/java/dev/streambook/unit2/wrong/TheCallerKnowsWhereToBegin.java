package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

/** Lets the connection choose where a new group begins. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Where to begin is for the caller to say",
        breaks = "own-settings",
        test = "a_beginning_that_the_connection_asks_for_is_overruled",
        saying = "20 sent, 0 arrived")
public final class TheCallerKnowsWhereToBegin extends AtLeastOnceConsumer {

    public TheCallerKnowsWhereToBegin(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    protected Map<String, Object> settings() {
        Map<String, Object> settings = super.settings();
        connection.forEach((name, value) -> {
            if (name.equals("auto.offset.reset")) {
                settings.put(name, value);
            }
        });
        return settings;
    }
}
