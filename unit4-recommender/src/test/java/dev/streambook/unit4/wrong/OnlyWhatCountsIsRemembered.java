package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "An event that changes nothing need not be remembered",
        breaks = "repeat-by-id",
        test = "a_late_rating_that_changed_nothing_is_known_when_it_comes_again",
        saying = "rating a of 20:00:10 arrives twice")
public final class OnlyWhatCountsIsRemembered extends Inference {

    public OnlyWhatCountsIsRemembered(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean take(ViewingEvent event) {
                boolean isLate = event instanceof Rated
                        && opinions.containsKey(event.item())
                        && opinions.get(event.item()).time().isAfter(event.time());
                return isLate ? !isRepeat(event) : super.take(event);
            }
        };
    }
}
