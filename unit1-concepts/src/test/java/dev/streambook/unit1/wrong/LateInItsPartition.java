package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "An event is late if its own partition is past it",
        breaks = "watermark-of-all",
        test = "an_event_that_is_old_in_its_partition_may_be_on_time",
        saying = "0 20:05 → LATE, 20:00")
public final class LateInItsPartition extends BoundedDisorder {

    private final Disorder disorder;
    private final Map<Integer, Instant> latest = new HashMap<>();

    public LateInItsPartition(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        super.onEvent(partition, eventTime);
        Instant now = latest.merge(partition, eventTime, (one, other) -> one.isAfter(other) ? one : other);
        return eventTime.isBefore(now.minus(disorder.bound())) ? Timeliness.LATE : Timeliness.ON_TIME;
    }
}
