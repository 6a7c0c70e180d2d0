package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The watermark is the event's time less the bound",
        breaks = "an_earlier_event_leaves_the_watermark_where_it_is",
        saying = "0 20:25 → ON_TIME, 20:15")
public final class WatermarkFollowsTheEvent extends BoundedDisorder {

    private final Disorder disorder;
    private Instant watermark = Instant.MIN;

    public WatermarkFollowsTheEvent(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness timeliness = eventTime.isBefore(watermark) ? Timeliness.LATE : Timeliness.ON_TIME;
        watermark = eventTime.minus(disorder.bound());
        return timeliness;
    }

    @Override
    public Instant watermark() {
        return watermark;
    }
}
