package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The state is the same after a repeat, so it need not be recognised",
        breaks = "repeat-by-id",
        test = "an_event_that_comes_twice_is_new_once",
        saying = "events a, b, a, b")
public final class RepeatsChangeNothingAnyway extends Inference {

    public RepeatsChangeNothingAnyway(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean take(ViewingEvent event) {
                super.take(event);
                return true;
            }
        };
    }
}
