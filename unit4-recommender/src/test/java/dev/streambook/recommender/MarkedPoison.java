package dev.streambook.recommender;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An answer to 2.11 that can be told by its letters, for tests that a stage uses the one it is given. */
public final class MarkedPoison extends dev.streambook.unit2.solution.PoisonHandler {

    public MarkedPoison(DeadLetterTopic letters, Retries retries) {
        super(letters, retries);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        return super.deadLetter(record, "marked: " + reason);
    }
}
