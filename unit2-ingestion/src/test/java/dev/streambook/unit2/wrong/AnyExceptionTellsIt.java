package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "The caller needs an exception, whichever it is",
        breaks = "stored-on-return",
        test = "a_dead_letter_that_cannot_be_stored_is_not_passed_over",
        saying = "IllegalStateException")
public final class AnyExceptionTellsIt extends PoisonHandler {

    public AnyExceptionTellsIt(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected void store(ProducerRecord<byte[], byte[]> letter) {
        try {
            super.store(letter);
        } catch (KafkaException refused) {
            throw new IllegalStateException("not stored", refused.getCause());
        }
    }
}
