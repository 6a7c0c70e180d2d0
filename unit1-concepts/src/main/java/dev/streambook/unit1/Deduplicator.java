package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Instant;

/**
 * Tells the first sighting of an event from its duplicates, with memory that stays bounded on a stream without end.
 *
 * <p>An id is remembered for {@link Retention#ttl()} of <em>event time</em>, counted from the event time of its first
 * sighting; further sightings do not prolong that. The clock is the stream itself: time is what the events say, and it
 * never goes back. All that is forgotten is described by one instant, the {@link #horizon()}: an id whose event time is
 * at or before the horizon is not remembered, and an event at or before it cannot be told from a duplicate any more.
 *
 * <p>An implementation has one public constructor {@code (Retention, SeenIds)}: what it may remember, and what an
 * earlier one remembered when it stopped ({@link SeenIds#none()} at the very first start; where that is more than the
 * capacity, the oldest are forgotten). It is used by one thread. Cost: O(log n) for each event, amortised, with n ids
 * in memory.
 */
@Exercise(
        id = "1.11",
        title = "Dedup with time-to-live",
        stars = 2,
        partOf = "the Storm topology: each event counts once, however often it was sent")
@Promise(id = "first-sighting", says = "Only the first sighting of an id is the first.", read = "the-same-event-twice")
@Promise(id = "one-ttl", says = "An id is remembered for one ttl and no longer.", read = "time-to-live")
@Promise(id = "no-prolonging", says = "A duplicate does not prolong the memory of an id.", read = "time-to-live")
@Promise(
        id = "clock-never-back",
        says = "The clock is the latest event time, and never goes back.",
        read = "whose-clock")
@Promise(id = "starts-at-event-time", says = "An id's time-to-live starts at its event time.", read = "whose-clock")
@Promise(
        id = "in-doubt-refused",
        says = "What cannot be told from a duplicate is not let through.",
        read = "the-horizon")
@Promise(id = "one-ttl-of-memory", says = "Memory is bounded by what one ttl brings.", read = "bounded-state")
@Promise(id = "capacity", says = "Memory is bounded by the capacity, whatever comes.", read = "bounded-state")
@Promise(
        id = "cost",
        says = "A sighting costs O(log n): nobody looks through all ids for those that are too old.",
        read = "bounded-state")
@Promise(id = "restart", says = "A restart forgets nothing.", read = "after-a-restart")
@Promise(id = "nothing-remembered", says = "Nothing seen, nothing remembered.", read = "the-horizon")
@Promise(id = "before-1970", says = "A time before 1970 is a time like any other.", read = "whose-clock")
public interface Deduplicator {

    /**
     * Takes note of one sighting. Before anything else the horizon rises to {@code eventTime - ttl}, if that is higher.
     * Where more than {@link Retention#capacity()} ids would be remembered, the oldest by event time are forgotten and
     * the horizon rises to them.
     *
     * @param eventTime when it happened, in any order, at least one ttl after {@link Instant#MIN}
     * @return true for the first sighting of the id; false for a duplicate, and for an event at or before the horizon
     */
    boolean firstSeen(String id, Instant eventTime);

    /** How many ids are remembered now: 0 to {@link Retention#capacity()}. */
    int size();

    /**
     * Up to and including here everything is forgotten; {@link Instant#MIN} before the first event. Never goes back.
     */
    Instant horizon();

    /**
     * What another instance needs to continue as if there had been no restart, if it goes on reading at the position at
     * which this was taken: save both in one step. With an older position, events that are in here come again and count
     * as duplicates. A copy: later events do not change it.
     */
    SeenIds snapshot();
}
