package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import java.time.Instant;

/**
 * Keeps the watermark of a stream of several partitions, on the assumption that no event comes more than a bound late.
 *
 * <p>A watermark of 20:00 says: from now on, events of 20:00 or later are expected, and whatever ends at or before
 * 20:00 may be concluded. It is an assumption, not knowledge: an event from before the watermark can still come, and is
 * then late. The watermark depends on event times alone and never goes back.
 *
 * <p>Each partition vouches for the highest event time that it has shown, less the bound. The watermark is the lowest
 * of these over the active partitions. A partition is active until {@link #onIdle} and again from its next event on;
 * one that has not shown any event vouches for nothing and holds the watermark at {@link Instant#MIN}.
 *
 * <p>An implementation has one public constructor {@code (Disorder)}. It is used by one thread. Memory: O(partitions).
 */
@Exercise(
        id = "1.9",
        title = "Watermark",
        stars = 3,
        partOf = "trending: when a window of the Storm topology is concluded, and which events come too late for it")
public interface BoundedDisorder {

    /**
     * Takes note of one event, and makes its partition active.
     *
     * @param partition 0 to {@link Disorder#partitions()} - 1
     * @param eventTime in any order, at least one bound after {@link Instant#MIN}
     * @return {@link Timeliness#LATE} if the event is from before the watermark, else {@link Timeliness#ON_TIME}
     * @throws IllegalArgumentException if there is no such partition
     */
    Timeliness onEvent(int partition, Instant eventTime);

    /**
     * Says that nothing is to be expected from {@code partition} for now, so that it no longer holds the others up.
     * Where all partitions are idle the watermark stands still: silence proves nothing.
     *
     * @throws IllegalArgumentException if there is no such partition
     */
    void onIdle(int partition);

    /** Up to here, exclusive, events are assumed to have come. {@link Instant#MIN} at first; never goes back. */
    Instant watermark();
}
