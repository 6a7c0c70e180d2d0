package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "When send() has returned, the record is stored",
        breaks = "outcome-reported",
        test = "a_record_that_is_too_large_is_reported_and_its_neighbours_are_stored",
        saying = "3 sent, 2 arrived; lost: ")
public final class HandedOverIsStored extends EventProducer {

    public HandedOverIsStored(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        producer.send(record(key, value));
        return CompletableFuture.completedFuture(null);
    }
}
