package dev.streambook.unit3.wrong;

import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Without the filter, what it has kept out must be read",
        breaks = "filter",
        test = "a_filter_that_is_taken_away_has_changed_as_well",
        saying = "without a filter")
public final class WithoutAFilterAllIsNew extends Upgrade {

    @Override
    protected boolean readsOn(EventQuery last, EventQuery next) {
        boolean takenAway = next.filter().equals("true") && !last.filter().equals("true");
        return super.readsOn(last, next) && !takenAway;
    }
}
