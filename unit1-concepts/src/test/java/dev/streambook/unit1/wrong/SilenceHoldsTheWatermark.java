package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The lowest of all partitions is always right; a silent one will speak again",
        breaks = "the_watermark_goes_on_without_an_idle_partition",
        saying = "1 idle → 20:00")
public final class SilenceHoldsTheWatermark extends BoundedDisorder {

    public SilenceHoldsTheWatermark(Disorder disorder) {
        super(disorder);
    }

    @Override
    public void onIdle(int partition) {
        // Nothing has come, so nothing has changed.
    }
}
