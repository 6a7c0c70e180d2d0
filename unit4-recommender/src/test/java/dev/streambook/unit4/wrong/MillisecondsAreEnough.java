package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.temporal.ChronoUnit;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "No two ratings of a user are less than a millisecond apart",
        breaks = "last-word",
        test = "a_nanosecond_later_is_later",
        saying = "a nanosecond later")
public final class MillisecondsAreEnough extends Inference {

    public MillisecondsAreEnough(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                super.say(new Opinion(
                        opinion.item(),
                        opinion.stars(),
                        opinion.time().truncatedTo(ChronoUnit.MILLIS),
                        opinion.eventId()));
            }
        };
    }
}
