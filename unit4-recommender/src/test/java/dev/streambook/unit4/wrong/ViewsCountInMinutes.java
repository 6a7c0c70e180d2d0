package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The minutes say how long a film was watched",
        breaks = "longest-view",
        test = "a_view_counts_in_seconds",
        saying = "watched for 100 s and for 110 s")
public final class ViewsCountInMinutes extends Inference {

    public ViewsCountInMinutes(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void see(int item, long seconds) {
                super.see(item, seconds / 60 * 60);
            }
        };
    }
}
