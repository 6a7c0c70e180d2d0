package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.TransientFailure;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "What failed because the database was away can fail for no other reason",
        breaks = "each-failure-judged",
        test = "another_failure_at_the_second_attempt_is_not_tried_again",
        saying = "what handle() threw")
public final class OneKindOfFailure extends PoisonHandler {

    public OneKindOfFailure(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    public Outcome handle(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        try {
            effect.run();
            return Outcome.HANDLED;
        } catch (TransientFailure failure) {
            return again(record, effect);
        } catch (RuntimeException failure) {
            return setAside(record, reason(failure));
        }
    }

    private Outcome again(ConsumerRecord<byte[], byte[]> record, Runnable effect) {
        for (int attempt = 1; ; attempt++) {
            retries.pauseAfter(attempt);
            try {
                effect.run();
                return Outcome.HANDLED;
            } catch (TransientFailure failure) {
                if (attempt + 1 == retries.attempts()) {
                    return setAside(record, reason(failure));
                }
            }
        }
    }
}
