package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "One bit of a long for each partition is enough",
        breaks = "any-number-of-partitions",
        test = "the_last_of_many_partitions_holds_the_watermark_and_can_be_idle",
        saying = "expected")
public final class ALongHasABitForEach extends BoundedDisorder {

    private final Disorder disorder;

    public ALongHasABitForEach(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    /** {@code 1L << 64} is {@code 1L << 0}: another partition falls silent. */
    @Override
    public void onIdle(int partition) {
        disorder.check(partition);
        long silent = 1L << partition;
        for (int bit = 0; bit < disorder.partitions(); bit++) {
            if ((silent >>> bit & 1) == 1) {
                super.onIdle(bit);
                return;
            }
        }
    }
}
