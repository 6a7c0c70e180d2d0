package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A checkpoint without a state is broken",
        breaks = "no-state",
        test = "a_query_without_state_goes_on",
        saying = "records that the second run has read")
public final class EveryQueryHasState extends Upgrade {

    @Override
    protected boolean stateIsThere(Checkpoint found, EventQuery next) {
        return found.hasState();
    }
}
