package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "What was caused by something transient passes, too",
        breaks = "each-failure-judged",
        test = "a_failure_is_judged_by_itself_and_not_by_its_cause",
        saying = "no database")
public final class ATransientCauseIsTransient extends PoisonHandler {

    public ATransientCauseIsTransient(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        return super.handle(record, () -> {
            try {
                effect.run();
            } catch (RuntimeException failure) {
                throw failure.getCause() instanceof TransientFailure cause ? cause : failure;
            }
        });
    }
}
