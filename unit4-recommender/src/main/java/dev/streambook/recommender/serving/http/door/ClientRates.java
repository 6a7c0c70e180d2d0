package dev.streambook.recommender.serving.http.door;

import dev.streambook.unit2.HomePrefix;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests each client may make: so many a second, and as many at once after a second of silence. A client is an
 * IPv4 address or the first 64 bits of an IPv6 address, as one home has all addresses with these. For each client one
 * instant is kept, and only for the clients seen last. Thread safe.
 *
 * <p>The generic cell rate algorithm: ITU-T I.371, annex A.
 */
public final class ClientRates {

    private static final int MOST_CLIENTS = 10_000;
    private static final Duration BURST = Duration.ofSeconds(1);
    private static final HomePrefix CLIENT = new HomePrefix(64, 32);

    private final Duration each;
    private final Clock clock;

    /** When the client will have paid for all requests it has made; the one seen longest ago comes first. */
    private final Map<String, Instant> paid = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param perSecond 0 lets everything through */
    public ClientRates(int perSecond, Clock clock) {
        this.each = perSecond == 0 ? Duration.ZERO : BURST.dividedBy(perSecond);
        this.clock = clock;
    }

    /** Takes note of a request, and lets it through; or says how long this client has to wait, and takes no note. */
    public Optional<Duration> wait(String address) {
        if (each.isZero()) {
            return Optional.empty();
        }
        String client = CLIENT.mask(address);
        Instant now = clock.instant();
        synchronized (paid) {
            Instant before = paid.getOrDefault(client, now);
            Instant after = (before.isAfter(now) ? before : now).plus(each);
            Duration tooMuch = Duration.between(now.plus(BURST), after);
            if (tooMuch.isNegative() || tooMuch.isZero()) {
                paid.put(client, after);
                return Optional.empty();
            }
            return Optional.of(tooMuch);
        }
    }
}
