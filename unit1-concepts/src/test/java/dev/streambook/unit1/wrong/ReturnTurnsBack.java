package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The watermark is the lowest of the active partitions, whichever they are just now",
        breaks = "comes-back",
        test = "the_watermark_waits_for_a_partition_that_comes_back",
        saying = "1 20:25 → ON_TIME, 20:15")
public final class ReturnTurnsBack extends BoundedDisorder {

    private final Disorder disorder;
    private final Map<Integer, Instant> returned = new TreeMap<>();
    private final Set<Integer> idle = new HashSet<>();

    public ReturnTurnsBack(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness judged = super.onEvent(partition, eventTime);
        if (idle.remove(partition)) {
            returned.put(partition, eventTime.minus(disorder.bound()));
        } else {
            returned.remove(partition);
        }
        return judged;
    }

    @Override
    public void onIdle(int partition) {
        super.onIdle(partition);
        idle.add(partition);
        returned.remove(partition);
    }

    @Override
    public Instant watermark() {
        Instant right = super.watermark();
        return returned.values().stream()
                .filter(vouched -> disorder.partitions() > 1 && vouched.isBefore(right))
                .min(Comparator.naturalOrder())
                .orElse(right);
    }
}
