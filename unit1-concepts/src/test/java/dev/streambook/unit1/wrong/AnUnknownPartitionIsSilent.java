package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A partition that nobody knows has nothing to say",
        breaks = "unknown-partition",
        test = "an_unknown_partition_is_refused",
        saying = "Expecting code to raise a throwable")
public final class AnUnknownPartitionIsSilent extends BoundedDisorder {

    private final Disorder disorder;

    public AnUnknownPartitionIsSilent(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        return partition >= disorder.partitions() ? Timeliness.ON_TIME : super.onEvent(partition, eventTime);
    }
}
