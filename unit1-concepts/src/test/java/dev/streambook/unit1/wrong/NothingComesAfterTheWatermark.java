package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A watermark of 20:20 means that all data up to 20:20 has arrived",
        breaks = "told-apart",
        test = "what_comes_from_before_the_watermark_goes_to_the_side_output",
        saying = "side output of 20:00 20:30 20:10 20:25 20:19 20:40, bound 10 min")
public final class NothingComesAfterTheWatermark extends BoundedDisorder {

    public NothingComesAfterTheWatermark(Disorder disorder) {
        super(disorder);
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        super.onEvent(partition, eventTime);
        return Timeliness.ON_TIME;
    }
}
