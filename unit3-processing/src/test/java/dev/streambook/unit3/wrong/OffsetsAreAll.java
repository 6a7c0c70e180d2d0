package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.solution.Upgrade;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit3.Upgrade.class,
        belief = "Offsets are all that a restart needs",
        breaks = "state-lost",
        test = "a_query_that_has_lost_its_state_counts_everything_again",
        saying = "FileNotFoundException")
public final class OffsetsAreAll extends Upgrade {

    @Override
    protected boolean stateIsThere(Checkpoint found, EventQuery next) {
        return true;
    }
}
