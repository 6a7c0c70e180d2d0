package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Two ratings at the same instant: the one that is there stays",
        breaks = "same-instant",
        test = "at_the_same_instant_the_greater_event_id_counts_in_both_orders",
        saying = "7: 2.0 at 20:00:10 by a")
public final class TheFirstOfAnInstantCounts extends Inference {

    public TheFirstOfAnInstantCounts(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected void say(Opinion opinion) {
                Opinion last = opinions.get(opinion.item());
                if (last == null || opinion.time().isAfter(last.time())) {
                    super.say(opinion);
                }
            }
        };
    }
}
