package dev.streambook.recommender;

import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events for tests, short to write. Seconds count from 20:00:00 on one evening. */
public final class Viewings {

    public static final Instant EVENING = Instant.parse("2026-01-31T20:00:00Z");

    private static final String DEVICE = "2001:db8::1";

    private Viewings() {}

    public static Rated rated(String id, int user, int item, double stars, long second) {
        return new Rated(id, user, item, DEVICE, at(second), stars);
    }

    public static Unrated unrated(String id, int user, int item, long second) {
        return new Unrated(id, user, item, DEVICE, at(second));
    }

    public static Watched watched(String id, int user, int item, long second) {
        return new Watched(id, user, item, DEVICE, at(second), Duration.ofMinutes(90));
    }

    public static Shown shown(String id, int user, int item, long second) {
        return new Shown(id, user, item, DEVICE, at(second), 1);
    }

    public static Instant at(long second) {
        return EVENING.plusSeconds(second);
    }

    /** Events of all kinds by users 1 to {@code users} on films 1 to {@code items}, some repeated, out of order. */
    public static List<ViewingEvent> random(int count, int users, int items, long seed) {
        Random random = new Random(seed);
        List<ViewingEvent> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            boolean repeat = n > 0 && random.nextInt(20) == 0;
            events.add(
                    repeat
                            ? events.get(n - 1 - random.nextInt(Math.min(n, 50)))
                            : event("e" + n, 1 + random.nextInt(users), 1 + random.nextInt(items), random));
        }
        return events;
    }

    private static ViewingEvent event(String id, int user, int item, Random random) {
        long second = random.nextInt(3600);
        return switch (random.nextInt(10)) {
            case 0 -> unrated(id, user, item, second);
            case 1, 2 -> watched(id, user, item, second);
            case 3, 4 -> shown(id, user, item, second);
            default -> rated(id, user, item, (1 + random.nextInt(10)) / 2.0, second);
        };
    }
}
