package dev.streambook.generator;

import dev.streambook.event.ViewingEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Random;

/** What happens in all homes, in the order in which it happens, without end: the stream before anything goes wrong. */
final class Households implements Iterator<ViewingEvent> {

    private record Scheduled(ViewingEvent event, long number) {}

    private final PriorityQueue<Scheduled> scheduled = new PriorityQueue<>(
            Comparator.comparing((Scheduled s) -> s.event().time()).thenComparingLong(Scheduled::number));
    private final GeneratorSettings settings;
    private final PlantedTaste before;
    private final PlantedTaste after;
    private final long driftAt;
    private final Random random;
    private final Viewers viewers;
    private Instant nextSession;
    private long planned;
    private long named;
    private long happened;

    Households(GeneratorSettings settings, PlantedTaste before, PlantedTaste after) {
        this.settings = settings;
        this.before = before;
        this.after = after;
        this.driftAt = Math.round(settings.driftAfter() * settings.events());
        this.random = Seeds.SESSIONS.random(settings.seed());
        this.viewers = new Viewers(settings.users(), settings.films(), random);
        this.nextSession = settings.start();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public ViewingEvent next() {
        while (scheduled.isEmpty() || !scheduled.peek().event().time().isBefore(nextSession)) {
            startSession();
        }
        happened++;
        return scheduled.remove().event();
    }

    private void startSession() {
        int user = viewers.user(nextSession);
        PlantedTaste taste = happened < driftAt ? before : after;
        SessionSettings how = settings.sessions();
        Session session = new Session(user, nextSession, taste, how.filmLength(), this::id, random);
        for (int films = 1 + random.nextInt(how.maxFilms()); films > 0; films--) {
            viewers.hasWatched(user, session.film(viewers.offers(user, how.offers())));
        }
        viewers.isBusy(user, session.end());
        session.events().forEach(event -> scheduled.add(new Scheduled(event, planned++)));
        nextSession = nextSession.plusMillis(gapMillis());
    }

    /** Exponential: sessions start independently of each other. */
    private long gapMillis() {
        double mean = settings.sessions().gap().toMillis();
        return Math.round(-StrictMath.log(1 - random.nextDouble()) * mean);
    }

    private String id() {
        named++;
        return "g" + settings.seed() + "-" + named;
    }
}
