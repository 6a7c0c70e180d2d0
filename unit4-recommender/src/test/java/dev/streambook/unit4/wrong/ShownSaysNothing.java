package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A film that was only shown says nothing of the taste",
        breaks = "whole-history",
        test = "each_change_of_what_was_watched_and_shown_is_asked_about",
        saying = "film 9 rated, film 8 shown")
public final class ShownSaysNothing extends Inference {

    public ShownSaysNothing(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void see(int item, long seconds) {
                Optional<String> before = solvedAgainst;
                super.see(item, seconds);
                if (seconds == 0) {
                    solvedAgainst = before;
                }
            }
        };
    }
}
