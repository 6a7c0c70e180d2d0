package dev.streambook.unit2.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import dev.streambook.workbook.TodoException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Exercise 2.11 Poison and dead letters: docs/unit2/2.11-poison-and-dead-letters.md. Run PoisonHandlerTest, or
 * PoisonHandlerPlay to look at a dead letter.
 */
public final class PoisonHandler implements dev.streambook.unit2.PoisonHandler {

    private final RecordHandler effect;
    private final DeadLetterTopic deadLetters;
    private final Retries retries;

    public PoisonHandler(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        this.effect = effect;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** Does the effect, after retries if need be, or stores the record in the dead-letter topic. */
    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        // TODO 2.11  Call effect.handle. What of a TransientFailure, of another RuntimeException, of an Error?
        throw new TodoException("2.11 PoisonHandler.handle");
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        byte[] key = record.key() == null ? null : record.key().getBytes(UTF_8);
        // TODO 2.11  Value and headers of the record, and three more headers: reason, stage, origin.
        throw new TodoException("2.11 PoisonHandler.deadLetter");
    }
}
