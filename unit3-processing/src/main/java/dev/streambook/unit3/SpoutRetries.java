package dev.streambook.unit3;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often and how soon a spout sends a record again that has failed.
 *
 * @param retries after the first attempt, 0 or more
 * @param delay from a failure until the record may be sent again, zero or more
 */
public record SpoutRetries(int retries, Duration delay) implements Serializable {

    public SpoutRetries {
        if (retries < 0 || delay.isNegative()) {
            throw new IllegalArgumentException(
                    "retries is %d, delay %s; expected 0 or more of both".formatted(retries, delay));
        }
    }
}
