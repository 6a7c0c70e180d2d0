package dev.streambook.unit4;

import java.time.Instant;

/**
 * The last word of a user on a film: a rating, or that an earlier one is taken back. A withdrawal is kept, because a
 * rating from before it may still arrive.
 *
 * @param stars 0.5 to 5.0; {@link #WITHDRAWN} if taken back
 * @param time event time
 * @param eventId the event that said so
 */
public record Opinion(int item, double stars, Instant time, String eventId) {

    /** Instead of stars. */
    public static final double WITHDRAWN = 0;

    public boolean isRating() {
        return stars != WITHDRAWN;
    }

    /** Whether this one counts and not the other: the later one does, and at the same instant the greater event id. */
    public boolean supersedes(Opinion other) {
        int order = time.compareTo(other.time);
        return order > 0 || order == 0 && eventId.compareTo(other.eventId) > 0;
    }
}
