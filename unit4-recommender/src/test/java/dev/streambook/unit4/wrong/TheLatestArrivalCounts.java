package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The rating that arrives last is the last word",
        breaks = "last-word",
        test = "a_rating_that_arrives_late_does_not_replace_a_later_one",
        saying = "7: 2.0 at 20:00:10 by a")
public final class TheLatestArrivalCounts extends Inference {

    public TheLatestArrivalCounts(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                Opinion last = opinions.get(opinion.item());
                if (last != null
                        && last.isRating()
                        && opinion.isRating()
                        && opinion.time().isBefore(last.time())) {
                    opinions.put(opinion.item(), opinion);
                    solvedAgainst = Optional.empty();
                } else {
                    super.say(opinion);
                }
            }
        };
    }
}
