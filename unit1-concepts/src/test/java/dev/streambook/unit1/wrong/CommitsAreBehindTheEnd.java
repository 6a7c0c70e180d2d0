package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "Nobody commits beyond the end of a log",
        breaks = "never-negative",
        test = "a_commit_beyond_the_end_is_no_lag",
        saying = "but was: {0=-4L}")
public final class CommitsAreBehindTheEnd extends LagMonitor {

    public CommitsAreBehindTheEnd(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    protected long waiting(long next, long end) {
        return end - next;
    }
}
