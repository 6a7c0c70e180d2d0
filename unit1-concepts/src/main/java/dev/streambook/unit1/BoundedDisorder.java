package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Instant;

/**
 * Keeps the watermark of a stream of several partitions, on the assumption that no event is older than the latest one of
 * its partition by more than a bound.
 *
 * <p>A watermark of 20:00 says: from now on, events of 20:00 or later are expected, and whatever ends at or before
 * 20:00 may be concluded. It is an assumption, not knowledge: an event from before the watermark can still come, and is
 * then late. The watermark never goes back. It depends on the event times, on the order in which the partitions are read,
 * and on {@link #onIdle}, and not on a clock.
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
@Promise(
        id = "trails-by-the-bound",
        says = "The watermark trails the latest event by the bound.",
        read = "bounded-disorder")
@Promise(id = "never-back", says = "The watermark never goes back.", read = "it-never-goes-back")
@Promise(
        id = "told-apart",
        says = "A watermark is an assumption: late events do come, and are told apart.",
        read = "late-events")
@Promise(
        id = "judged-before",
        says = "An event is judged against the watermark as it was before this event.",
        read = "late-events")
@Promise(
        id = "any-number-of-partitions",
        says = "A stream may have any number of partitions.",
        read = "the-slowest-partition-decides")
@Promise(id = "at-the-watermark", says = "An event exactly at the watermark is on time.", read = "late-events")
@Promise(id = "slowest-decides", says = "The slowest partition decides.", read = "the-slowest-partition-decides")
@Promise(
        id = "watermark-of-all",
        says = "Late is what is before the watermark of all, not of the event's own partition.",
        read = "late-events")
@Promise(
        id = "highest-vouches",
        says =
                "A partition vouches for the highest time that it has shown, not the last, and not only since it was idle.",
        read = "the-slowest-partition-decides")
@Promise(id = "fixed-memory", says = "Memory does not grow with the events.", read = "bounded-disorder")
@Promise(id = "idle", says = "An idle partition holds nobody up.", read = "an-idle-partition")
@Promise(
        id = "silence-of-all",
        says = "Silence of all proves nothing: the watermark stands still.",
        read = "an-idle-partition")
@Promise(
        id = "comes-back",
        says = "A partition that comes back does not turn the watermark back.",
        read = "an-idle-partition")
@Promise(id = "nothing-known", says = "Before the first event nothing is known.", read = "bounded-disorder")
@Promise(id = "before-1970", says = "A time before 1970 is a time like any other.", read = "bounded-disorder")
@Promise(id = "zero-bound", says = "A bound of zero means perfect order.", read = "bounded-disorder")
@Promise(
        id = "unknown-partition",
        says = "A partition that is not there is refused by name.",
        read = "the-slowest-partition-decides")
@Promise(
        id = "concluded-is-complete",
        says = "Where the bound holds, a concluded window is complete.",
        read = "what-a-watermark-is-for")
public interface BoundedDisorder {

    /**
     * Takes note of one event, and makes its partition active.
     *
     * @param partition 0 to {@link Disorder#partitions()} - 1
     * @param eventTime in any order, at least one bound after {@link Instant#MIN}
     * @return {@link Timeliness#LATE} if the event is from before the watermark as it was before this event, otherwise
     *     {@link Timeliness#ON_TIME}
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
