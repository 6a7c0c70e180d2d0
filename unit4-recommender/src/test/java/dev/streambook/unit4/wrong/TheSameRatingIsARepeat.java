package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The same film, stars and time: the same event",
        breaks = "repeat-by-id",
        test = "another_event_that_says_the_same_is_no_repeat",
        saying = "a and b have the same film, stars and time")
public final class TheSameRatingIsARepeat extends Inference {

    public TheSameRatingIsARepeat(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean isRepeat(ViewingEvent event) {
                Opinion last = opinions.get(event.item());
                return super.isRepeat(event)
                        || last != null
                                && event instanceof Rated rated
                                && rated.stars() == last.stars()
                                && rated.time().equals(last.time());
            }
        };
    }
}
