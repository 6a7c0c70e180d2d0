package dev.streambook.unit2.wrong;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "A number is turned into text by a format",
        breaks = "user-is-the-key",
        test = "a_record_has_the_user_as_key_and_the_event_as_value",
        saying = "٧")
public final class NumbersAreFormatted extends EventProducer {

    public NumbersAreFormatted(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public CompletableFuture<RecordMetadata> send(ViewingEvent event) {
        return send("%d".formatted(event.user()), EventJson.write(event));
    }
}
