package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Says which windows an event belongs to, by its event time alone.
 *
 * <p>Windows are half-open and aligned to 1970-01-01T00:00:00Z, not to the first event: the same event falls into the same
 * windows on every machine, after every restart and in every replay. Times before 1970 are ordinary times, and so are times
 * centuries away. Everything here is a pure function; nothing is remembered.
 */
@Exercise(id = "1.8", title = "Windows", stars = 2, partOf = "trending: the sliding windows of the Storm topology")
@Promise(id = "half-open", says = "A window holds its start and not its end.", read = "half-open-bounds")
@Promise(id = "aligned", says = "Windows are aligned to 1970, not to the first event.", read = "aligned-to-the-epoch")
@Promise(
        id = "before-1970",
        says = "An event before 1970, or centuries away, falls into the window that holds it.",
        read = "times-before-1970")
@Promise(
        id = "long-windows",
        says = "A window or a gap may be longer than an int has milliseconds.",
        read = "aligned-to-the-epoch")
@Promise(
        id = "each-sliding-window",
        says = "An event is in every sliding window that holds it.",
        read = "sliding-windows")
@Promise(id = "earliest-first", says = "The earliest window comes first.", read = "sliding-windows")
@Promise(id = "one-session", says = "Events closer than the gap are one session.", read = "session-windows")
@Promise(id = "gap-ends-session", says = "A silence as long as the gap ends the session.", read = "session-windows")
@Promise(id = "no-events", says = "No events, no sessions.", read = "session-windows")
@Promise(
        id = "pure",
        says = "The same times give the same windows in every time zone, and the caller's list stays as it is.",
        read = "aligned-to-the-epoch")
@Promise(id = "any-order", says = "Sessions do not depend on the order of arrival.", read = "session-windows")
public interface WindowAssigner {

    /**
     * The one window of length {@code size} that holds {@code eventTime}; its start is a multiple of {@code size} away
     * from 1970.
     *
     * @param size greater than zero, whole milliseconds
     */
    Window tumbling(Instant eventTime, Duration size);

    /**
     * Every window of length {@code size} that holds {@code eventTime}, one starting at each multiple of {@code slide};
     * earliest first. An event is in {@code size / slide} windows where that divides evenly.
     *
     * @param size greater than zero, whole milliseconds
     * @param slide greater than zero and at most {@code size}, whole milliseconds
     */
    List<Window> sliding(Instant eventTime, Duration size, Duration slide);

    /**
     * Session windows, exact to the nanosecond. Each event alone opens a window from its time to {@code gap} later; windows
     * that overlap are one session. An event exactly {@code gap} after the last one of a session begins a new session, as
     * windows are half-open.
     *
     * @param eventTimes in any order, duplicates allowed, may be empty
     * @param gap greater than zero: how long a silence ends a session
     * @return earliest first; no two overlap
     */
    List<Window> sessions(Collection<Instant> eventTimes, Duration gap);
}
