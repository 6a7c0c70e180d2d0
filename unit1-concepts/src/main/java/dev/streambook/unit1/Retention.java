package dev.streambook.unit1;

import java.time.Duration;

/**
 * How much may be remembered.
 *
 * @param ttl for how long, in event time; greater than zero
 * @param capacity for how many ids, 1 or more; choose it larger than the number of events that can share one instant
 */
public record Retention(Duration ttl, int capacity) {

    public Retention {
        if (ttl.isZero() || ttl.isNegative()) {
            throw new IllegalArgumentException(
                    "ttl is %s; expected more than zero, such as PT1H; duplicates come seconds to hours late"
                            .formatted(ttl));
        }
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "capacity is %d; expected 1 or more; multiply events per second by the ttl".formatted(capacity));
        }
    }
}
