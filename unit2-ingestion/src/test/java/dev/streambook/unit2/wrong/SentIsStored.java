package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Once send() has returned, the dead letter is in Kafka",
        breaks = "stored-on-return",
        test = "a_dead_letter_that_cannot_be_stored_is_not_passed_over",
        saying = "what handle() threw for a record of 3000 bytes")
public final class SentIsStored extends PoisonHandler {

    public SentIsStored(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected void store(ProducerRecord<byte[], byte[]> letter) {
        deadLetters.producer().send(letter);
    }
}
