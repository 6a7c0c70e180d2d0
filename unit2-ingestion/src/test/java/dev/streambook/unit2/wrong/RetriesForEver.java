package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "It will work in the end; try until it does",
        breaks = "bounded-retries",
        test = "a_failure_that_does_not_pass_is_given_up_after_the_last_attempt",
        saying = "attempt 5 at e02; expected at most 4")
public final class RetriesForEver extends PoisonHandler {

    public RetriesForEver(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.run();
                return Outcome.HANDLED;
            } catch (RuntimeException failure) {
                retries.pauseAfter(attempt);
            }
        }
    }
}
