package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "What is not after the watermark is late",
        breaks = "at-the-watermark",
        test = "a_millisecond_decides",
        saying = "20:20:00.000 after 20:30")
public final class AtTheWatermarkIsLate extends BoundedDisorder {

    private final Disorder disorder;

    public AtTheWatermarkIsLate(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Instant before = watermark();
        Timeliness judged = super.onEvent(partition, eventTime);
        return eventTime.equals(before) && !disorder.bound().isZero() ? Timeliness.LATE : judged;
    }
}
