package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Ids differ in more than their case",
        breaks = "repeat-by-id",
        test = "ids_that_nearly_read_the_same_are_two_ids",
        saying = "event [A], after event [a]")
public final class CaseDoesNotCount extends Inference {

    public CaseDoesNotCount(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean isRepeat(ViewingEvent event) {
                return super.isRepeat(event) || recent.oldestFirst().stream().anyMatch(event.id()::equalsIgnoreCase);
            }
        };
    }
}
