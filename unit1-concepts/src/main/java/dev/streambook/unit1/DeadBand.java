package dev.streambook.unit1;

import java.time.Duration;

/**
 * When a sensor keeps quiet, and for how long at most.
 *
 * @param width a change of this much or less is not worth a message; 0 or more, in the unit of the readings
 * @param heartbeat after this time a message comes in any case, so that silence can be told from breakdown; longer than zero
 */
public record DeadBand(double width, Duration heartbeat) {

    public DeadBand {
        if (!(width >= 0)) {
            throw new IllegalArgumentException("width is %s; expected 0 or more".formatted(width));
        }
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("heartbeat is %s; expected longer than zero".formatted(heartbeat));
        }
    }
}
