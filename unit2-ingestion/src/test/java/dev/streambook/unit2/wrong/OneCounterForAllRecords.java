package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "Attempts are counted in a field",
        breaks = "bounded-retries",
        test = "each_record_has_all_its_attempts",
        saying = "each of e01, e02 and e03 fails twice")
public final class OneCounterForAllRecords extends PoisonHandler {

    private int failed;

    public OneCounterForAllRecords(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        return super.handle(record, () -> {
            try {
                effect.run();
            } catch (TransientFailure failure) {
                if (++failed >= retries.attempts()) {
                    throw new IllegalStateException(failure.getMessage(), failure);
                }
                throw failure;
            }
        });
    }
}
