package dev.streambook.unit2.wrong;

import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Retries;
import dev.streambook.unit2.solution.PoisonHandler;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit2.PoisonHandler.class,
        belief = "The cause says what went wrong",
        breaks = "dead-letter-complete",
        test = "a_failure_is_judged_by_itself_and_not_by_its_cause",
        saying = "no database")
public final class TheCauseIsTheReason extends PoisonHandler {

    public TheCauseIsTheReason(DeadLetterTopic deadLetters, Retries retries) {
        super(deadLetters, retries);
    }

    @Override
    protected String reason(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause.getMessage() == null ? super.reason(failure) : cause.getMessage();
    }
}
