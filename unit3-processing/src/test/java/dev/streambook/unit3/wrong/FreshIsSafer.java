package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "After a crash a fresh checkpoint is safer",
        breaks = "unchanged",
        test = "an_unchanged_query_goes_on_after_a_crash_and_a_restart_of_the_broker",
        saying = "records that the second run has read")
public final class FreshIsSafer extends Upgrade {

    @Override
    public Plan plan(Checkpoint found, EventQuery next) {
        return found.writtenBy().equals(next) ? Plan.replay() : super.plan(found, next);
    }
}
