package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A history is small enough to be gone through at each event",
        breaks = "constant-cost",
        test = "an_event_costs_the_same_after_ten_thousand_ratings",
        saying = "expected at most 500 operations")
public final class TheWholeHistoryEachTime extends Inference {

    public TheWholeHistoryEachTime(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean isRepeat(ViewingEvent event) {
                return super.isRepeat(event)
                        || opinions.values().stream()
                                .anyMatch(opinion -> opinion.eventId().equals(event.id()));
            }
        };
    }
}
