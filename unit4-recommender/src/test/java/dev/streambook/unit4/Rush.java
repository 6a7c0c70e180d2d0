package dev.streambook.unit4;

import dev.streambook.unit4.LoadShedder.Call;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.StillClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A load shedder with workers that work when the test says, a clock that the test moves, and calls that note what becomes of
 * them. It is 20:00:00 when it begins.
 */
final class Rush extends StillClock implements Executor {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");

    private final LoadShedder shedder;
    private final List<String> history = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private boolean onStrike;

    Rush(Answer<LoadShedder> answer, int concurrent, int queue) {
        super(EIGHT);
        this.shedder = answer.create(concurrent, queue, this, this);
    }

    LoadShedder shedder() {
        return shedder;
    }

    /** What became of whom so far. */
    List<String> history() {
        return history;
    }

    /** How many heard this, such as {@code is refused}. */
    int heard(String fate) {
        return (int)
                history.stream().filter(event -> event.endsWith(" " + fate)).count();
    }

    /** A call whose client waits for a minute; it has no fallback. */
    Visit call(String name) {
        return new Visit(name);
    }

    void offer(String... names) {
        for (String name : names) {
            shedder.admit(call(name));
        }
    }

    /** Offers a call, and lets the workers work; the events happen while it is answered. */
    void whileAnswering(String name, Runnable events) {
        shedder.admit(call(name).during(events));
        work();
    }

    /** Lets the workers do what there is to do, and what comes of it. */
    void work() {
        while (!work.isEmpty()) {
            try {
                work.removeFirst().run();
            } catch (RuntimeException | StackOverflowError e) {
                // what an answer throws may reach its worker
            }
        }
    }

    /** From now on the workers take nothing. */
    void strike() {
        onStrike = true;
    }

    @Override
    public void execute(Runnable answer) {
        if (onStrike) {
            throw new RejectedExecutionException("the workers are on strike");
        }
        work.addLast(answer);
    }

    /** A call. It notes {@code A begins} and {@code A ends}, or whatever else becomes of it. */
    final class Visit implements Call {

        private final String name;
        private Instant deadline = instant().plusSeconds(60);
        private boolean hasFallback;
        private Object client = new Object();
        private Runnable during = () -> {};

        private Visit(String name) {
            this.name = name;
        }

        Visit withDeadlineIn(Duration time) {
            deadline = instant().plus(time);
            return this;
        }

        Visit withDeadline(Instant time) {
            deadline = time;
            return this;
        }

        Visit withFallback() {
            hasFallback = true;
            return this;
        }

        /** Equal to the other calls of this client. */
        Visit from(String name) {
            client = name;
            return this;
        }

        /** What happens while it is answered. */
        Visit during(Runnable events) {
            during = events;
            return this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Visit visit && visit.client.equals(client);
        }

        @Override
        public int hashCode() {
            return client.hashCode();
        }

        @Override
        public Instant deadline() {
            return deadline;
        }

        @Override
        public boolean hasFallback() {
            return hasFallback;
        }

        @Override
        public void answer() {
            history.add(name + " begins");
            during.run();
            history.add(name + " ends");
        }

        @Override
        public void fallback() {
            history.add(name + " falls back");
        }

        @Override
        public void refuse() {
            history.add(name + " is refused");
        }

        @Override
        public void expire() {
            history.add(name + " expires");
        }
    }
}
