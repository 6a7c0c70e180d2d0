package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A checkpoint belongs to the whole query, the filter too",
        breaks = "filter",
        test = "a_changed_filter_goes_on",
        saying = "records that the second run has read")
public final class FilterIsPartOfTheState extends Upgrade {

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        boolean sameFilter = next.filter().equals(found.writtenBy().filter());
        return sameFilter ? super.plan(found, next) : Plan.replay();
    }
}
