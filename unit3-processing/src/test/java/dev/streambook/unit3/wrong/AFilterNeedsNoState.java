package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Only the filter has changed: resume",
        breaks = "state-lost",
        test = "a_changed_filter_does_not_bring_back_a_state_that_is_lost",
        saying = "after the state was lost")
public final class AFilterNeedsNoState extends Upgrade {

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        EventQuery last = found.writtenBy();
        boolean onlyTheFilter = !last.filter().equals(next.filter())
                && last.where(next.filter()).equals(next);
        return onlyTheFilter ? Plan.resume(Set.of()) : super.plan(found, next);
    }
}
