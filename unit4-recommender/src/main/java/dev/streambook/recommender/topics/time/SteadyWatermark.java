package dev.streambook.recommender.topics.time;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Timeliness;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Exercise 1.9 by the {@link StreamClock} of each partition: an event that is too far ahead moves no watermark. */
public final class SteadyWatermark implements BoundedDisorder {

    private final BoundedDisorder watermark;
    private final Leap leap;
    private final Map<Integer, StreamClock> clocks = new HashMap<>();

    public SteadyWatermark(BoundedDisorder watermark, Leap leap) {
        this.watermark = watermark;
        this.leap = leap;
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        StreamClock clock = clocks.computeIfAbsent(partition, first -> new StreamClock(leap));
        return watermark.onEvent(partition, clock.see(eventTime));
    }

    @Override
    public void onIdle(int partition) {
        watermark.onIdle(partition);
    }

    @Override
    public Instant watermark() {
        return watermark.watermark();
    }
}
