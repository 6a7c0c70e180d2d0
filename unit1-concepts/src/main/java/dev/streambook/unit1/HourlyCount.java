package dev.streambook.unit1;

import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Instant;
import java.util.SortedMap;

/**
 * Counts events by the hour in which they happened.
 *
 * <p>The table is a fact about the evening, not about the network: the same events give the same table in whatever order
 * they come, however late, at whatever speed, and whatever the clock of the machine that counts shows or does.
 */
@Exercise(id = "1.7", title = "Event time and processing time", stars = 1)
@Promise(id = "event-time", says = "An event counts in the hour in which it happened.", read = "two-clocks")
@Promise(id = "half-open", says = "An hour holds its start and not its end.", read = "the-hour-of-an-event")
@Promise(id = "before-1970", says = "A time before 1970 is an ordinary time.", read = "the-hour-of-an-event")
@Promise(id = "late-counts", says = "A late event counts, however late.", read = "late-and-out-of-order")
@Promise(id = "replay", says = "A replay gives the same table.", read = "a-replay-is-not-another-run")
@Promise(
        id = "no-machine-clock",
        says = "Neither the clock of the machine nor its time zone matters.",
        read = "a-replay-is-not-another-run")
@Promise(id = "any-order", says = "The order of arrival does not matter.", read = "late-and-out-of-order")
@Promise(id = "empty-at-first", says = "Nothing happened, nothing is in the table.", read = "the-hour-of-an-event")
@Promise(id = "snapshot", says = "A table that was handed out is a snapshot.", read = "a-table-is-a-snapshot")
@Promise(id = "earliest-first", says = "The table begins with the earliest hour.", read = "a-table-is-a-snapshot")
@Promise(
        id = "cost",
        says = "An event costs O(log hours), and one number is kept for each hour: events are counted, not collected.",
        read = "a-table-is-a-snapshot")
public interface HourlyCount {

    /**
     * Counts one event of any kind. An event that comes twice counts twice; duplicates are the subject of 1.11. Cost: O(log
     * hours).
     *
     * @param event carries its event time, which may lie before 1970
     * @param arrived processing time: what the clock of this machine showed when the event came in; clocks are set back now
     *     and then, so it may be earlier than at the last call
     */
    void add(ViewingEvent event, Instant arrived);

    /**
     * How many events of each hour were added so far, by the start of the hour (UTC), earliest first. Hours without an
     * event are absent. The table is a snapshot: later events do not change it.
     */
    SortedMap<Instant, Long> table();
}
