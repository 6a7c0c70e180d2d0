package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Who watches a film in three sittings has watched the sum of them",
        breaks = "longest-view",
        test = "of_three_views_the_longest_counts_in_any_order",
        saying = "9 for 115 min")
public final class ViewsAddUp extends Inference {

    public ViewsAddUp(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void see(int item, long seconds) {
                super.see(item, seconds + (seconds == 0 ? 0 : seen.getOrDefault(item, 0L)));
            }
        };
    }
}
