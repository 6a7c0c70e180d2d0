package dev.streambook.unit4.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.solution.EventsHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.UUID;

@WrongAnswer(
        to = dev.streambook.unit4.EventsHandler.class,
        belief = "A server does not trust its clients, and makes its own ids",
        breaks = "as-checked",
        test = "on_kafka_a_retry_after_a_restart_is_counted_once_by_its_id",
        saying = "events that a reader with 1.11 counts")
public final class ServerMakesTheId extends EventsHandler {

    public ServerMakesTheId(EventCheck check, EventLog log, int remembered) {
        super(check, event -> log.append(renamed(event)), remembered);
    }

    private static CheckedEvent renamed(CheckedEvent event) {
        String line = new String(event.line(), UTF_8)
                .replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"%s\"".formatted(UUID.randomUUID()));
        return new CheckedEvent(event.id(), event.key(), line.getBytes(UTF_8));
    }
}
