package dev.streambook.recommender.intake;

import dev.streambook.event.EventJson;
import dev.streambook.event.Unrated;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.api.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Takes back what a user has said: one rating, by an event like any other, or everything, by topic {@code forgotten}. */
public final class Withdrawals {

    /** Of no home: RFC 3849 keeps it for documentation. */
    private static final String NO_DEVICE = "2001:db8::/64";

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final EventIntake events;
    private final ForgottenLog forgotten;

    public Withdrawals(EventIntake events, ForgottenLog forgotten) {
        this.events = events;
        this.forgotten = forgotten;
    }

    /**
     * Posts that the user takes the rating back. The same call has the same event id, so it counts once.
     *
     * @param time of the stream, later than the rating
     */
    public PostReceipt takeBack(int user, int item, Instant time) {
        String named = "%d %d %s".formatted(user, item, time);
        UUID id = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        return events.take(EventJson.write(new Unrated("taken-back-" + id, user, item, NO_DEVICE, time)));
    }

    /**
     * Returns when it is written down.
     *
     * @throws UnavailableException if it is not known to be stored; it may be asked for again
     */
    public void forget(Forgotten user) {
        try {
            forgotten.append(user).join();
        } catch (CompletionException e) {
            throw new UnavailableException(
                    "it is not stored that user %d is to be forgotten: %s"
                            .formatted(user.user(), e.getCause().getMessage()),
                    AGAIN);
        }
    }
}
