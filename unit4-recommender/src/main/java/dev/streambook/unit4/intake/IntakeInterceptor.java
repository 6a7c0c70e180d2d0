package dev.streambook.unit4.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.HomePrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.interceptor.Interceptor;

/**
 * Looks at each line once: a good event gets its device masked and its user as the key, a bad one its reason. Headers
 * say which it is, and the channel selector routes by them; no line is ever dropped here, and none stops its batch.
 *
 * <p>A bad line's bytes stay as they came, up to {@value #LONGEST_KEPT}: Kafka takes no more, and a line that no channel
 * can get rid of would hold up all behind it. Fields that {@link EventJson} does not know pass through a good event.
 *
 * <p>An event that says it happened far in the future is bad: watermarks follow the newest event time, so one box with a
 * broken clock would make everybody else's events late.
 *
 * <p>Headers that an RPC client sends under our names are overwritten, so nobody routes past the validation. Thread safe.
 */
public final class IntakeInterceptor implements Interceptor {

    /** The longest bad line that is kept whole, in bytes; below the megabyte that a Kafka record may have. */
    static final int LONGEST_KEPT = 900_000;

    /** The name of this stage in dead letters and counters. */
    static final String STAGE = "intake";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HomePrefix prefix;
    private final Duration maxAhead;
    private final Clock clock;

    /** @param maxAhead how far after the clock's time an event may say it happened */
    IntakeInterceptor(HomePrefix prefix, Duration maxAhead, Clock clock) {
        this.prefix = prefix;
        this.maxAhead = maxAhead;
        this.clock = clock;
    }

    @Override
    public void initialize() {}

    @Override
    public Event intercept(Event event) {
        try {
            ViewingEvent seen = EventJson.read(event.getBody());
            requireNotAhead(seen.time());
            event.setBody(withDevice(event.getBody(), prefix.mask(seen.device())));
            event.getHeaders().putAll(Map.of("route", "good", "key", Integer.toString(seen.user())));
        } catch (MalformedEventException e) {
            routeBad(event, e.getMessage());
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

    private static byte[] withDevice(byte[] line, String device) {
        try {
            ObjectNode fields = (ObjectNode) JSON.readTree(line);
            return JSON.writeValueAsBytes(fields.put("device", device));
        } catch (IOException e) {
            throw new UncheckedIOException("a line that was read once is JSON", e);
        }
    }

    private static void routeBad(Event event, String reason) {
        int length = event.getBody().length;
        String said = reason;
        if (length > LONGEST_KEPT) {
            event.setBody(Arrays.copyOf(event.getBody(), LONGEST_KEPT));
            said = "%s; only its first %d bytes are kept".formatted(reason, LONGEST_KEPT);
        }
        event.getHeaders().remove("key");
        event.getHeaders().putAll(Map.of("route", "bad", "reason", said, "stage", STAGE));
    }

    /** Makes the interceptor from the agent's file: {@code ipv6-bits} (64), {@code ipv4-bits} (24), {@code max-ahead-days} (366). */
    public static final class Builder implements Interceptor.Builder {

        private HomePrefix prefix = new HomePrefix(64, 24);
        private Duration maxAhead = Duration.ofDays(366);

        @Override
        public void configure(Context context) {
            prefix = new HomePrefix(
                    context.getInteger("ipv6-bits", prefix.ipv6Bits()),
                    context.getInteger("ipv4-bits", prefix.ipv4Bits()));
            maxAhead = Duration.ofDays(context.getLong("max-ahead-days", maxAhead.toDays()));
        }

        @Override
        public Interceptor build() {
            return new IntakeInterceptor(prefix, maxAhead, Clock.systemUTC());
        }
    }
}
