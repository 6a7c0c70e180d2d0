package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A rating that is taken back is removed, so nothing has to be kept",
        breaks = "withdrawn-stays",
        test = "a_withdrawn_rating_does_not_come_back_when_it_arrives_late",
        saying = "7: 4.0 at 20:00:10 by a")
public final class AWithdrawalIsARemoval extends Inference {

    public AWithdrawalIsARemoval(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                super.say(opinion);
                opinions.computeIfPresent(opinion.item(), (film, last) -> last.isRating() ? last : null);
            }
        };
    }
}
