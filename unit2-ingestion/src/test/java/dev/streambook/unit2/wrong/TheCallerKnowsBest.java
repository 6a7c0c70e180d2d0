package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

/** The caller's auto-commit wins, and commits on close what poll has returned. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "A setting that the caller gave is to be respected",
        breaks = "own-settings",
        test = "an_auto_commit_that_the_connection_asks_for_loses_nothing",
        saying = "lost: e13 e14 e15")
public final class TheCallerKnowsBest extends AtLeastOnceConsumer {

    public TheCallerKnowsBest(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    protected Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putIfAbsent("enable.auto.commit", false);
        settings.putIfAbsent("auto.offset.reset", "earliest");
        return settings;
    }
}
