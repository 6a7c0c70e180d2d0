package dev.streambook.recommender.topics.time;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;

/**
 * The stream's own time: the newest event time of a partition, as far as it can be believed. A box with a wrong clock must not
 * close the windows of everybody else, or make a memory forget. So an event that is more than a {@link Leap} ahead does not move
 * the clock. After a pause all events are that far ahead: when enough of them have come in a row, the clock goes to the
 * earliest of these.
 *
 * <p>The first event sets the clock. Not thread safe.
 */
public final class StreamClock {

    private final Leap leap;
    private final Deque<Instant> ahead = new ArrayDeque<>();
    private Instant now;

    public StreamClock(Leap leap) {
        this.leap = leap;
    }

    /**
     * Takes note of an event.
     *
     * @return the time that it has for watermarks and memories: its own, or the stream's where its own is too far ahead
     */
    public Instant see(Instant eventTime) {
        if (isTooFarAhead(eventTime)) {
            ahead.addLast(eventTime);
            if (ahead.size() == leap.confirmedBy()) {
                now = Collections.min(ahead);
                ahead.removeFirst();
            }
            return isTooFarAhead(eventTime) ? now : eventTime;
        }
        ahead.clear();
        now = now == null || eventTime.isAfter(now) ? eventTime : now;
        return eventTime;
    }

    /** Empty before the first event. */
    public Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    private boolean isTooFarAhead(Instant eventTime) {
        return now != null && eventTime.isAfter(now.plus(leap.most()));
    }
}
