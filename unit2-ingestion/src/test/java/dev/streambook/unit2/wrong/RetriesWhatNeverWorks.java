package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.RecordHandler;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Every failure deserves a second chance",
        breaks = "a_corrupt_record_is_tried_once",
        saying = "attempts at a torn record")
public final class RetriesWhatNeverWorks extends PoisonHandler {

    public RetriesWhatNeverWorks(RecordHandler effect, DeadLetterTopic deadLetters, Retries retries) {
        super(effect, deadLetters, retries);
    }

    @Override
    public void handle(ConsumerRecord<String, byte[]> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                effect.handle(record);
                return;
            } catch (RuntimeException failure) {
                if (attempt == retries.attempts()) {
                    store(deadLetter(record, failure));
                    return;
                }
            }
            retries.pauseAfter(attempt);
        }
    }
}
