package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Grouping by viewer and film is grouping by film and viewer",
        breaks = "key-order",
        test = "keys_in_another_order_are_counted_from_all_records",
        saying = "film 1, viewer 2")
public final class KeysAreASet extends Upgrade {

    @Override
    protected boolean meansTheSame(EventQuery last, EventQuery next) {
        return Set.copyOf(next.groupBy()).equals(Set.copyOf(last.groupBy()))
                && next.aggregates().equals(last.aggregates());
    }
}
