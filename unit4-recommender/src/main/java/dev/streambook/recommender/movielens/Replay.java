package dev.streambook.recommender.movielens;

import dev.streambook.event.ViewingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets events happen again at the pace of their event times, sped up. The first event comes at once; each other one
 * when as much time has passed as its event time is after the first, divided by the speed. An event that is late, or
 * older than the one before it, comes at once. If the sink is too slow, the replay falls behind and catches up.
 */
public final class Replay {

    /** Waits; a test moves its clock instead. */
    public interface Sleeper {

        /** @param time longer than zero */
        void sleep(Duration time) throws InterruptedException;
    }

    private final Speed speed;
    private final Clock clock;
    private final Sleeper sleeper;

    public Replay(Speed speed, Clock clock, Sleeper sleeper) {
        this.speed = speed;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** A replay by the clock of this machine. */
    public static Replay at(Speed speed) {
        return new Replay(
                speed, Clock.systemUTC(), time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
    }

    /**
     * Hands each event to the sink, on this thread, and returns when the last is handed over.
     *
     * @param events in the order in which they are to come, such as {@link MovieLens#byEventTime()}; may be endless
     * @throws InterruptedException if this thread was interrupted, which ends the replay between two events
     */
    public <E extends ViewingEvent> void run(Iterable<E> events, Consumer<? super E> sink) throws InterruptedException {
        run(events, ViewingEvent::time, sink);
    }

    /** As above, for things that have a time of their own, such as the arrival of a generated line. */
    public <E> void run(Iterable<E> things, Function<? super E, Instant> time, Consumer<? super E> sink)
            throws InterruptedException {
        Instant start = null;
        Instant first = null;
        for (E thing : things) {
            Instant then = time.apply(thing);
            if (first == null) {
                start = clock.instant();
                first = then;
            }
            awaitDue(start, Duration.between(first, then));
            sink.accept(thing);
        }
    }

    private void awaitDue(Instant start, Duration sinceFirst) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the replay was interrupted");
        }
        if (speed.equals(Speed.MAX) || sinceFirst.isNegative()) {
            return;
        }
        Duration wait = Duration.between(clock.instant(), start.plus(speed.pace(sinceFirst)));
        if (!wait.isNegative() && !wait.isZero()) {
            sleeper.sleep(wait);
        }
    }
}
