package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The watermark is the lowest of the active partitions, whichever they are just now",
        breaks = "the_watermark_waits_for_a_partition_that_comes_back",
        saying = "1 20:15 → LATE, 20:05")
public final class ReturnTurnsBack extends BoundedDisorder {

    private final Disorder disorder;
    private final Map<Integer, Instant> vouched = new TreeMap<>();

    public ReturnTurnsBack(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
        for (int partition = 0; partition < disorder.partitions(); partition++) {
            vouched.put(partition, Instant.MIN);
        }
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness timeliness = eventTime.isBefore(watermark()) ? Timeliness.LATE : Timeliness.ON_TIME;
        Instant now = eventTime.minus(disorder.bound());
        vouched.merge(partition, now, (before, after) -> before.isAfter(after) ? before : after);
        return timeliness;
    }

    @Override
    public void onIdle(int partition) {
        vouched.remove(partition);
    }

    @Override
    public Instant watermark() {
        return vouched.values().stream().min(Comparator.naturalOrder()).orElse(Instant.MIN);
    }
}
