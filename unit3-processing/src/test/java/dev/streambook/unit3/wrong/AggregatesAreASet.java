package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Min and max are max and min",
        breaks = "aggregates",
        test = "the_same_aggregates_in_another_order_are_a_replay",
        saying = "values without names")
public final class AggregatesAreASet extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return next.groupBy().equals(last.groupBy())
                && Set.copyOf(next.aggregates()).equals(Set.copyOf(last.aggregates()));
    }
}
