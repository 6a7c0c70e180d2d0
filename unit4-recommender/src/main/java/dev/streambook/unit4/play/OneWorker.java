package dev.streambook.unit4.play;

import dev.streambook.unit4.LoadShedder;
import dev.streambook.workbook.harness.StillClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A service with one worker behind a load shedder, in virtual time: calls come when they come, and each takes its time. A
 * night of calls takes a moment, and is the same each time.
 */
public final class OneWorker extends StillClock implements Executor {

    private static final Instant START = Instant.EPOCH;

    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Duration patience;
    private final boolean cheapAnswers;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private LoadShedder shedder;
    private int came;

    /**
     * A call.
     *
     * @param at since the start
     * @param takes to answer
     */
    public record Arrival(Duration at, Duration takes) {}

    /**
     * What became of a call.
     *
     * @param number 1 for the first that came
     * @param fate {@code answered}, {@code fell back}, {@code refused} or {@code expired}
     * @param came since the start
     * @param began when its answer began, or when it heard its fate
     * @param ended when its client heard of it
     */
    public record Outcome(int number, String fate, Duration came, Duration began, Duration ended) {

        /** How long its client waited. */
        public Duration took() {
            return ended.minus(came);
        }
    }

    /** Makes the load shedder, with one worker: the constructor of an answer. */
    @FunctionalInterface
    public interface Door {
        LoadShedder open(Executor worker, Clock clock);
    }

    private OneWorker(List<Arrival> arrivals, Duration patience, boolean cheapAnswers) {
        super(START);
        this.arrivals.addAll(arrivals);
        this.patience = patience;
        this.cheapAnswers = cheapAnswers;
    }

    /**
     * Lets all calls come, and answers until none is left.
     *
     * @param arrivals in the order of their times
     * @param patience from a call's arrival to its deadline
     * @param cheapAnswers whether calls have a fallback
     * @return one for each call, in the order in which they came
     */
    public static List<Outcome> outcomes(Door door, List<Arrival> arrivals, Duration patience, boolean cheapAnswers) {
        OneWorker service = new OneWorker(arrivals, patience, cheapAnswers);
        service.shedder = door.open(service, service);
        service.run();
        service.outcomes.sort(Comparator.comparingInt(Outcome::number));
        return List.copyOf(service.outcomes);
    }

    private void run() {
        while (!arrivals.isEmpty() || !work.isEmpty()) {
            if (work.isEmpty()) {
                letCome(arrivals.removeFirst());
            } else {
                work.removeFirst().run();
            }
        }
    }

    private void letCome(Arrival arrival) {
        set(START.plus(arrival.at()));
        shedder.admit(new Visit(++came, arrival));
    }

    /** The worker works until then, and calls come meanwhile. */
    private void workUntil(Instant end) {
        while (!arrivals.isEmpty() && START.plus(arrivals.peekFirst().at()).isBefore(end)) {
            letCome(arrivals.removeFirst());
        }
        set(end);
    }

    @Override
    public void execute(Runnable answer) {
        work.addLast(answer);
    }

    private final class Visit implements LoadShedder.Call {

        private final int number;
        private final Arrival arrival;

        private Visit(int number, Arrival arrival) {
            this.number = number;
            this.arrival = arrival;
        }

        @Override
        public Instant deadline() {
            return START.plus(arrival.at()).plus(patience);
        }

        @Override
        public boolean hasFallback() {
            return cheapAnswers;
        }

        @Override
        public void answer() {
            Instant began = instant();
            workUntil(instant().plus(arrival.takes()));
            note("answered", began);
        }

        @Override
        public void fallback() {
            note("fell back", instant());
        }

        @Override
        public void refuse() {
            note("refused", instant());
        }

        @Override
        public void expire() {
            note("expired", instant());
        }

        private void note(String fate, Instant began) {
            outcomes.add(new Outcome(
                    number, fate, arrival.at(), Duration.between(START, began), Duration.between(START, instant())));
        }
    }
}
