package dev.streambook.unit1.solution;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/** What each partition vouches for, and the lowest of that. Cost: O(partitions) an event. */
public class BoundedDisorder implements dev.streambook.unit1.BoundedDisorder {

    private final Disorder disorder;
    private final Instant[] vouched;
    private final BitSet active;
    private Instant watermark = Instant.MIN;

    public BoundedDisorder(Disorder disorder) {
        this.disorder = disorder;
        this.vouched = new Instant[disorder.partitions()];
        Arrays.fill(vouched, Instant.MIN);
        this.active = new BitSet();
        active.set(0, disorder.partitions());
    }

    // tag::onEvent[]
    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        disorder.check(partition);
        Timeliness timeliness = eventTime.isBefore(watermark) ? Timeliness.LATE : Timeliness.ON_TIME;
        active.set(partition);
        vouched[partition] = later(vouched[partition], eventTime.minus(disorder.bound()));
        advance();
        return timeliness;
    }

    @Override
    public void onIdle(int partition) {
        disorder.check(partition);
        active.clear(partition);
        advance();
    }

    /** A partition that comes back may vouch for less than the watermark, which then waits for it and does not go back. */
    private void advance() {
        watermark = active.stream()
                .mapToObj(partition -> vouched[partition])
                .min(Comparator.naturalOrder())
                .map(lowest -> later(watermark, lowest))
                .orElse(watermark);
    }
    // end::onEvent[]

    @Override
    public Instant watermark() {
        return watermark;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
