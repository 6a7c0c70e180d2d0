package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Of two ratings at the same instant the better one counts",
        breaks = "same-instant",
        test = "at_the_same_instant_nothing_but_the_id_decides",
        saying = "b says 2.0 and a says 4.0")
public final class TheHigherRatingCounts extends Inference {

    public TheHigherRatingCounts(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                Opinion last = opinions.get(opinion.item());
                if (last == null || !last.time().equals(opinion.time()) || last.stars() < opinion.stars()) {
                    super.say(opinion);
                }
            }
        };
    }
}
