package dev.streambook.recommender.intake;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.topics.EventKeys;
import dev.streambook.unit1.DeviceKey;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.KeyChooser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The one gate, for lines of log files (behind exercise 2.5) and for posted events (behind 2.13). Exercise 1.4 names the
 * home in place of the device's address, 2.8 chooses the key.
 *
 * <p>An event that says it happened far in the future does not come in: watermarks follow the newest event time, so one box
 * with a broken clock would make everybody else's events late. Thread safe.
 *
 * @param homes 1.4, made for {@link #PREFIX}
 * @param keys 2.8, made for {@link EventKeys#HOT_USERS} and {@link EventKeys#BUCKETS}
 * @param maxAhead how far after the clock's time an event may say it happened
 */
public record IntakeGate(DeviceKey homes, KeyChooser keys, Duration maxAhead, Clock clock) implements Gate {

    /** What is kept of a device's address. */
    public static final HomePrefix PREFIX = new HomePrefix(64, 24);

    /** How far in the future an event may be. */
    static final Duration MAX_AHEAD = Duration.ofDays(366);

    public IntakeGate(DeviceKey homes, KeyChooser keys) {
        this(homes, keys, MAX_AHEAD, Clock.systemUTC());
    }

    @Override
    public Pass pass(ViewingEvent event) {
        requireNotAhead(event.time());
        return new Pass(PREFIX.mask(home(event.device())), keys.key(event));
    }

    /** A prefix, such as {@code 2001:db8::/64}, is the name of a home already. */
    private String home(String device) {
        try {
            return device.contains("/") ? device : homes.of(device);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(e.getMessage());
        }
    }

    private void requireNotAhead(Instant time) {
        Instant latest = clock.instant().plus(maxAhead);
        if (time.isAfter(latest)) {
            throw new MalformedEventException(
                    "time is %s; expected at most %s, %d days from now".formatted(time, latest, maxAhead.toDays()));
        }
    }
}
