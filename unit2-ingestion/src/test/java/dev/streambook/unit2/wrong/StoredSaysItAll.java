package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "That it is stored is all that can be said of an event",
        breaks = "outcome-reported",
        test = "a_record_that_is_stored_is_reported_with_its_place",
        saying = "null")
public final class StoredSaysItAll extends EventProducer {

    public StoredSaysItAll(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        return super.send(key, value).thenApply(stored -> null);
    }
}
