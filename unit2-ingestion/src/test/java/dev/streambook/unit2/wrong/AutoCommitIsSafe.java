package dev.streambook.unit2.wrong;

import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.solution.AtLeastOnceConsumer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/** Leaves the commit to the client, which on close commits what poll has returned, handled or not. */
@WrongAnswer(
        to = dev.streambook.unit2.AtLeastOnceConsumer.class,
        belief = "Auto-commit is safe",
        breaks = "unhandled-again",
        test = "a_crash_before_an_effect_loses_nothing",
        saying = "lost: e13 e14 e15; repeated: none")
public final class AutoCommitIsSafe extends AtLeastOnceConsumer {

    public AutoCommitIsSafe(Map<String, Object> connection, String topic, RecordHandler handler) {
        super(connection, topic, handler);
    }

    @Override
    protected Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(super.settings());
        settings.remove("enable.auto.commit");
        return settings;
    }

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<String, byte[]> consumer = open()) {
            consumer.subscribe(List.of(topic));
            while (!stop.getAsBoolean()) {
                consumer.poll(PATIENCE).forEach(handler::handle);
            }
        }
    }
}
