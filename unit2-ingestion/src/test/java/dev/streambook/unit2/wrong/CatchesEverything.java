package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Whatever is thrown, the record is to blame",
        breaks = "error-ends",
        test = "a_crash_makes_no_dead_letter",
        saying = "what handle() threw when the process died")
public final class CatchesEverything extends PoisonHandler {

    public CatchesEverything(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        try {
            return super.handle(record, effect);
        } catch (Throwable failure) {
            return setAside(record, String.valueOf(failure.getMessage()));
        }
    }
}
