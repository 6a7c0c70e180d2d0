package dev.streambook.unit2;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;

/** A way to wait. */
@FunctionalInterface
public interface Pause {

    /** Puts the thread to sleep. An interrupt ends it with Kafka's {@link InterruptException}, the flag set again. */
    Pause SLEEP = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    };

    void of(Duration duration);
}
