package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Who takes a rating back means the one that is there",
        breaks = "withdrawn-stays",
        test = "a_withdrawal_that_arrives_late_does_not_take_a_later_rating_back",
        saying = "7: withdrawn at 20:00:10 by a")
public final class TheLastWithdrawalWins extends Inference {

    public TheLastWithdrawalWins(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                if (!opinion.isRating() && opinions.containsKey(opinion.item())) {
                    opinions.put(opinion.item(), opinion);
                    solvedAgainst = Optional.empty();
                } else {
                    super.say(opinion);
                }
            }
        };
    }
}
