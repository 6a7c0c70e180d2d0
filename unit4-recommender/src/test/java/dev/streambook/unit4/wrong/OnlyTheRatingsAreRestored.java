package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.RecentIds;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The ids of before a restart are not needed after it",
        breaks = "restart",
        test = "a_restored_user_goes_on_as_before",
        saying = "which ones are new")
public final class OnlyTheRatingsAreRestored extends Inference {

    public OnlyTheRatingsAreRestored(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, new RecentIds(recentIds, List.of())) {};
    }
}
