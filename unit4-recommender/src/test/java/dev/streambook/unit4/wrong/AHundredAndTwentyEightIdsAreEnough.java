package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Repeats come soon, so 128 ids are always enough",
        breaks = "bounded-ids",
        test = "the_last_thousand_ids_are_known_where_a_thousand_are_to_be_remembered",
        saying = "with room for 1,000 ids")
public final class AHundredAndTwentyEightIdsAreEnough extends Inference {

    private static final int ENOUGH = 128;

    public AHundredAndTwentyEightIdsAreEnough(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, Math.min(recentIds, ENOUGH)) {};
    }
}
