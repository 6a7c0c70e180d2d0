package dev.streambook.generator;

import dev.streambook.event.DeviceAddress;
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
import java.util.function.Supplier;

/** One evening of one viewer: the clock of the living room runs on from event to event. */
final class Session {

    private static final double RATES = 0.8;
    private static final double TAKES_BACK = 0.04;
    private static final double NOISE_IN_STARS = 0.4;

    private final List<ViewingEvent> events = new ArrayList<>();
    private final int user;
    private final String device;
    private final PlantedTaste taste;
    private final Duration filmLength;
    private final Supplier<String> ids;
    private final Random random;
    private Instant now;

    Session(int user, Instant start, PlantedTaste taste, Duration filmLength, Supplier<String> ids, Random random) {
        this.user = user;
        this.device = DeviceAddress.of(user, 1 + random.nextInt(2));
        this.taste = taste;
        this.filmLength = filmLength;
        this.ids = ids;
        this.random = random;
        this.now = start;
    }

    /** Shown each offer, watches one of them; returns which. */
    int film(List<Integer> offers) {
        int position = 0;
        for (int item : offers) {
            position++;
            events.add(new Shown(ids.get(), user, item, device, now, position));
            pass(1, 5);
        }
        int chosen = choose(offers);
        watch(chosen);
        if (random.nextDouble() < RATES) {
            rate(chosen);
        }
        return chosen;
    }

    /** In the order of event time. */
    List<ViewingEvent> events() {
        return events;
    }

    Instant end() {
        return now;
    }

    private int choose(List<Integer> offers) {
        int best = offers.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (int item : offers) {
            double wish = taste.affinity(user, item) + random.nextGaussian() * 0.1;
            if (wish > most) {
                most = wish;
                best = item;
            }
        }
        return best;
    }

    /** What is liked is watched to the end; the rest is left early. */
    private void watch(int item) {
        double share = Math.min(1, taste.affinity(user, item) * (0.8 + random.nextDouble() * 0.6));
        Duration watched = Duration.ofSeconds((long) (filmLength.toSeconds() * share));
        now = now.plus(watched);
        pass(1, 5);
        events.add(new Watched(ids.get(), user, item, device, now, watched));
    }

    private void rate(int item) {
        pass(2, 30);
        double felt = 0.5 + 4.5 * taste.affinity(user, item) + random.nextGaussian() * NOISE_IN_STARS;
        double stars = Math.max(0.5, Math.min(5, Math.rint(felt * 2) / 2));
        events.add(new Rated(ids.get(), user, item, device, now, stars));
        if (random.nextDouble() < TAKES_BACK) {
            pass(10, 60);
            events.add(new Unrated(ids.get(), user, item, device, now));
        }
        pass(1, 5);
    }

    private void pass(int leastSeconds, int mostSeconds) {
        now = now.plusMillis(leastSeconds * 1000L + random.nextInt((mostSeconds - leastSeconds) * 1000));
    }
}
