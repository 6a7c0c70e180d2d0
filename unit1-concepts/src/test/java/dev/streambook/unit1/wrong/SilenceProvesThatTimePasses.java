package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.BitSet;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "When all are silent, everything they have shown is complete",
        breaks = "silence-of-all",
        test = "the_watermark_stands_still_while_all_are_idle",
        saying = "0 idle → 20:20")
public final class SilenceProvesThatTimePasses extends BoundedDisorder {

    private final Disorder disorder;

    public SilenceProvesThatTimePasses(Disorder disorder) {
        super(disorder);
        this.disorder = disorder;
    }

    private final BitSet idle = new BitSet();
    private Instant latest = Instant.MIN;
    private Instant reached = Instant.MIN;

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        idle.clear(partition);
        latest = later(latest, eventTime);
        Timeliness judged = super.onEvent(partition, eventTime);
        return eventTime.isBefore(reached) ? Timeliness.LATE : judged;
    }

    @Override
    public void onIdle(int partition) {
        super.onIdle(partition);
        idle.set(partition);
        if (idle.cardinality() == disorder.partitions() && latest.isAfter(Instant.MIN)) {
            reached = later(reached, latest.minus(disorder.bound()));
        }
    }

    @Override
    public Instant watermark() {
        return later(reached, super.watermark());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
