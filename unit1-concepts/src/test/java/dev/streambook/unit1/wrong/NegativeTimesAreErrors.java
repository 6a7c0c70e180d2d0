package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A negative time is a broken clock",
        breaks = "before-1970",
        test = "a_time_before_1970_moves_the_watermark_too",
        saying = "-1000000000-01-01T00:00:00Z")
public final class NegativeTimesAreErrors extends BoundedDisorder {

    private final Disorder disorder;

    public NegativeTimesAreErrors(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        disorder.check(partition);
        return eventTime.isBefore(Instant.EPOCH) ? Timeliness.LATE : super.onEvent(partition, eventTime);
    }
}
