package dev.streambook.unit2.exercise;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.workbook.TodoException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Exercise 2.11 Poison and dead letters: docs/unit2/2.11-poison-and-dead-letters.md. Run PoisonHandlerTest, or
 * PoisonHandlerPlay to look at a dead letter.
 */
public final class PoisonHandler implements dev.streambook.unit2.PoisonHandler {

    private final DeadLetterTopic deadLetters;
    private final Retries retries;

    public PoisonHandler(DeadLetterTopic deadLetters, Retries retries) {
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** Does the effect, after retries if need be, or sets the record aside. */
    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        // TODO 2.11  Call effect.run. What of a TransientFailure, of another RuntimeException, of an Error?
        throw new TodoException("2.11 PoisonHandler.handle");
    }

    /** Stores the record in the dead-letter topic. */
    @Override
    public Outcome setAside(ConsumerRecord<byte[], byte[]> record, String reason) {
        // TODO 2.11  Send the dead letter by deadLetters.producer(). When may you return?
        throw new TodoException("2.11 PoisonHandler.setAside");
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
        // TODO 2.11  Key, value and headers of the record, and three more headers: reason, stage, origin.
        throw new TodoException("2.11 PoisonHandler.deadLetter");
    }
}
