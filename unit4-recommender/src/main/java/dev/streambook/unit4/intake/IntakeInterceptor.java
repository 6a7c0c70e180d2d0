package dev.streambook.unit4.intake;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.workbook.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.interceptor.Interceptor;

/**
 * Looks at each line that exercise 2.5 has masked and found good: gives it the key of topic {@code events}, as exercise
 * 2.8 chooses it, or sets it aside for its time. What 2.5 has set aside passes as it is.
 *
 * <p>An event that says it happened far in the future is bad: watermarks follow the newest event time, so one box with a
 * broken clock would make everybody else's events late. Thread safe.
 */
public final class IntakeInterceptor implements Interceptor {

    private final KeyChooser keys;
    private final Duration maxAhead;
    private final Clock clock;

    /** @param maxAhead how far after the clock's time an event may say it happened */
    IntakeInterceptor(KeyChooser keys, Duration maxAhead, Clock clock) {
        this.keys = keys;
        this.maxAhead = maxAhead;
        this.clock = clock;
    }

    @Override
    public void initialize() {}

    @Override
    public Event intercept(Event event) {
        if (PiiInterceptor.GOOD.equals(event.getHeaders().get(PiiInterceptor.ROUTE))) {
            try {
                ViewingEvent seen = EventJson.read(event.getBody());
                requireNotAhead(seen.time());
                event.getHeaders().put(PiiInterceptor.KEY, keys.key(seen));
            } catch (MalformedEventException e) {
                setAside(event, e.getMessage());
            }
        }
        return event;
    }

    @Override
    public List<Event> intercept(List<Event> events) {
        events.forEach(this::intercept);
        return events;
    }

    @Override
    public void close() {}

    private void requireNotAhead(Instant time) {
        Instant latest = clock.instant().plus(maxAhead);
        if (time.isAfter(latest)) {
            throw new MalformedEventException(
                    "time is %s; expected at most %s, %d days from now".formatted(time, latest, maxAhead.toDays()));
        }
    }

    private static void setAside(Event event, String reason) {
        event.getHeaders().remove(PiiInterceptor.KEY);
        event.getHeaders()
                .putAll(Map.of(
                        PiiInterceptor.ROUTE, PiiInterceptor.BAD,
                        PiiInterceptor.REASON, reason,
                        PiiInterceptor.STAGE, PiiInterceptor.INTAKE));
    }

    /**
     * Makes the interceptor from the agent's file: {@code max-ahead-days} (366), and {@code keys}, the class that chooses
     * the keys (yours where 2.8 is solved, else the reference).
     */
    public static final class Builder implements Interceptor.Builder {

        private Class<? extends KeyChooser> keys;
        private Duration maxAhead;

        @Override
        public void configure(Context settings) {
            maxAhead = Duration.ofDays(settings.getLong("max-ahead-days", IntakeParts.MAX_AHEAD.toDays()));
            String name = settings.getString("keys");
            keys = name == null ? Answer.yoursWhereSolved(KeyChooser.class).type() : named(name);
        }

        @Override
        public Interceptor build() {
            try {
                KeyChooser chooser = keys.getConstructor(Set.class, int.class)
                        .newInstance(IntakeParts.HOT_USERS, IntakeParts.BUCKETS);
                return new IntakeInterceptor(chooser, maxAhead, Clock.systemUTC());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "%s cannot be created; expected a public constructor (Set<Integer>, int)"
                                .formatted(keys.getName()),
                        e);
            }
        }

        private static Class<? extends KeyChooser> named(String name) {
            try {
                return Class.forName(name).asSubclass(KeyChooser.class);
            } catch (ClassNotFoundException | ClassCastException e) {
                throw new IllegalArgumentException(
                        "keys is %s; expected a class that implements %s".formatted(name, KeyChooser.class.getName()),
                        e);
            }
        }
    }
}
