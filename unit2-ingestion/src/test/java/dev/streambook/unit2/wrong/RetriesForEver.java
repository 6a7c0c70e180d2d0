package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "It will work in the end; try until it does",
        breaks = "a_failure_that_does_not_pass_is_given_up_after_the_last_attempt",
        saying = "attempt 5 at e02; expected at most 4")
public final class RetriesForEver extends PoisonHandler {

    public RetriesForEver(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        super(effect, deadLetters, retries);
    }

    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.handle(record);
                return;
            } catch (RuntimeException failure) {
                retries.pauseAfter(attempt);
            }
        }
    }
}
