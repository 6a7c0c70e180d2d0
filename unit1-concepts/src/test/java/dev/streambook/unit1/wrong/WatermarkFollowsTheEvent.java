package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The watermark is the event's time less the bound",
        breaks = "never-back",
        test = "an_earlier_event_leaves_the_watermark_where_it_is",
        saying = "0 20:25 → ON_TIME, 20:15")
public final class WatermarkFollowsTheEvent extends BoundedDisorder {

    private final Disorder disorder;
    private Instant last = Instant.MAX;

    public WatermarkFollowsTheEvent(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        last = eventTime;
        return super.onEvent(partition, eventTime);
    }

    /** Where there is one partition; with several it asks the slowest. */
    @Override
    public Instant watermark() {
        Instant followed = last.minus(disorder.bound());
        boolean back = disorder.partitions() == 1 && followed.isBefore(super.watermark());
        return back ? followed : super.watermark();
    }
}
