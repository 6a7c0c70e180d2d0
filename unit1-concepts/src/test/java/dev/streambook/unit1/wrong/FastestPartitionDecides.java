package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The latest event of all says how far the stream has got",
        breaks = "slowest-decides",
        test = "the_watermark_is_the_lowest_over_the_partitions",
        saying = "0 20:30 → ON_TIME, 20:20")
public final class FastestPartitionDecides extends BoundedDisorder {

    private final Disorder disorder;
    private Instant reached = Instant.MIN;

    public FastestPartitionDecides(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness judged = eventTime.isBefore(reached) ? Timeliness.LATE : Timeliness.ON_TIME;
        super.onEvent(partition, eventTime);
        Instant vouched = eventTime.minus(disorder.bound());
        reached = vouched.isAfter(reached) ? vouched : reached;
        return judged;
    }

    @Override
    public Instant watermark() {
        return reached;
    }
}
