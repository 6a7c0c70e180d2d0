package dev.streambook.unit4.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Who watches a film likes it",
        breaks = "seen-apart",
        test = "films_that_were_shown_or_watched_are_seen_and_not_rated",
        saying = "8: 5.0")
public final class WatchedIsFiveStars extends Inference {

    public WatchedIsFiveStars(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean take(ViewingEvent event) {
                boolean isNew = super.take(event);
                if (event instanceof Watched && !opinions.containsKey(event.item())) {
                    say(new Opinion(event.item(), 5, event.time(), event.id()));
                }
                return isNew;
            }
        };
    }
}
