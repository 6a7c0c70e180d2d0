package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Every failure deserves a second chance",
        breaks = "hopeless-not-retried",
        test = "a_corrupt_record_is_tried_once",
        saying = "attempts at a torn record")
public final class RetriesWhatNeverWorks extends PoisonHandler {

    public RetriesWhatNeverWorks(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.run();
                return Outcome.HANDLED;
            } catch (RuntimeException failure) {
                if (attempt == retries.attempts()) {
                    return setAside(record, reason(failure));
                }
            }
            retries.pauseAfter(attempt);
        }
    }
}
