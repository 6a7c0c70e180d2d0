package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The last word on a film is a rating",
        breaks = "repeat-by-id",
        test = "a_withdrawal_is_a_last_word_that_is_known_again_like_any_other",
        saying = "withdrawal a again")
public final class OnlyRatingsAreLastWords extends Inference {

    public OnlyRatingsAreLastWords(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean isRepeat(ViewingEvent event) {
                return event instanceof Rated ? super.isRepeat(event) : recent.contains(event.id());
            }
        };
    }
}
