package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "The settings of the connection are those that it has when it is opened",
        breaks = "settings",
        test = "what_becomes_of_the_map_of_settings_later_changes_nothing",
        saying = "its caller has cleared the map")
public final class TheMapIsTheSettings extends Rebuilder {

    private final Map<String, Object> settings;

    public TheMapIsTheSettings(Map<String, Object> connection, Duration limit) {
        super(connection, limit);
        this.settings = connection;
    }

    @Override
    protected Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        return new OfNow(settings, limit).open(isolation);
    }

    private static final class OfNow extends Rebuilder {

        OfNow(Map<String, Object> connection, Duration limit) {
            super(connection, limit);
        }

        Consumer<byte[], byte[]> open(IsolationLevel isolation) {
            return consumer(isolation);
        }
    }
}
