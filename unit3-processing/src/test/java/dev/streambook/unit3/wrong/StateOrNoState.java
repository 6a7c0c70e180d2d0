package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "A checkpoint fits if it has a state just when the query needs one",
        breaks = "no-state",
        test = "a_state_that_nobody_needs_does_no_harm",
        saying = "has a folder state all the same")
public final class StateOrNoState extends Upgrade {

    @Override
    protected boolean stateIsThere(Checkpoint found, EventQuery next) {
        return found.hasState() == next.hasState();
    }
}
