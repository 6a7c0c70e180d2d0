package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The lowest of all partitions is always right; a silent one will speak again",
        breaks = "idle",
        test = "the_watermark_goes_on_without_an_idle_partition",
        saying = "1 idle → 20:00")
public final class SilenceHoldsTheWatermark extends BoundedDisorder {

    private final Disorder disorder;

    public SilenceHoldsTheWatermark(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    /** Nothing has come, so nothing has changed. */
    @Override
    public void onIdle(int partition) {
        disorder.check(partition);
    }
}
