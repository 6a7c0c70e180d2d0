package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;

/** Cuts a difference of two offsets to 32 bits. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A lag fits an int",
        breaks = "never-negative",
        test = "a_commit_far_beyond_the_end_is_no_lag",
        saying = "but was: {0=")
public final class ALagFitsAnInt extends LagMonitor {

    public ALagFitsAnInt(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    protected long waiting(long next, long end) {
        return Math.max((int) (end - next), 0);
    }
}
