package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Whoever is given settings may complete them",
        breaks = "own-settings-win",
        test = "a_connection_without_retries_and_with_ten_requests_in_flight_is_overruled",
        saying = "which belong to the caller")
public final class TheConnectionIsMine extends EventProducer {

    public TheConnectionIsMine(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected Map<String, Object> settings(Map<String, Object> connection) {
        connection.putAll(super.settings(connection));
        return connection;
    }
}
