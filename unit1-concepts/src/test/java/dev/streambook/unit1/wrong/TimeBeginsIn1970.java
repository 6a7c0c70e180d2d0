package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "Before the first event it is 1970",
        breaks = "nothing-known",
        test = "the_watermark_starts_at_the_beginning_of_time",
        saying = "1970-01-01T00:00:00Z")
public final class TimeBeginsIn1970 extends BoundedDisorder {

    private boolean begun;

    public TimeBeginsIn1970(Disorder disorder) {
        super(disorder);
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness judged = super.onEvent(partition, eventTime);
        begun = true;
        return judged;
    }

    @Override
    public void onIdle(int partition) {
        super.onIdle(partition);
        begun = true;
    }

    @Override
    public Instant watermark() {
        return begun ? super.watermark() : Instant.EPOCH;
    }
}
