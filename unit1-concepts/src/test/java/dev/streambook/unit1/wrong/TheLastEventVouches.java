package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A partition is as far as its last event",
        breaks = "highest-vouches",
        test = "an_earlier_event_takes_nothing_back_from_what_its_partition_vouches_for",
        saying = "1 20:50 → ON_TIME, 20:15")
public final class TheLastEventVouches extends BoundedDisorder {

    private final Disorder disorder;
    private final Map<Integer, Instant> last = new HashMap<>();
    private Instant reached = Instant.MIN;

    public TheLastEventVouches(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        disorder.check(partition);
        Timeliness judged = eventTime.isBefore(reached) ? Timeliness.LATE : Timeliness.ON_TIME;
        last.put(partition, eventTime.minus(disorder.bound()));
        advance();
        return judged;
    }

    @Override
    public void onIdle(int partition) {
        disorder.check(partition);
        last.put(partition, Instant.MAX);
        advance();
    }

    private void advance() {
        Instant lowest = last.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        if (last.size() == disorder.partitions() && lowest.isBefore(Instant.MAX) && lowest.isAfter(reached)) {
            reached = lowest;
        }
    }

    @Override
    public Instant watermark() {
        return reached;
    }
}
