package dev.streambook.unit1;

import java.time.Duration;
import java.time.Instant;

/** Something continuous: it has a value at every moment, whether anybody looks or not. */
public interface Signal {

    /** The value at that moment; NaN while the sensor is broken. */
    double at(Instant time);

    /** The length of the fastest oscillation in it, greater than zero: how quickly it can go up and down and be back. */
    Duration shortestCycle();
}
