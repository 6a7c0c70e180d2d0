package dev.streambook.recommender.live.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends what was started, in tiers: all of the last tier at the same time, then the tier before it. A part that does not
 * end within its tier's time is left to the end of the process. What went wrong is kept and told, never thrown: the rest
 * must end, too.
 */
public final class Shutdown implements AutoCloseable {

    /** The program is ending, and nothing more is to be started. */
    static final class EndingException extends RuntimeException {
        EndingException() {
            super("the program is ending");
        }
    }

    private record Part(String name, AutoCloseable thing) {}

    private final Duration perTier;
    private final Deque<List<Part>> tiers = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean ending;

    /** @param perTier how long the parts of one tier may take together */
    public Shutdown(Duration perTier) {
        this.perTier = perTier;
    }

    /** What is added from now on ends before all that was added so far. */
    public synchronized void nextTier() {
        tiers.push(new ArrayList<>());
    }

    /**
     * @return {@code thing}, to be used
     * @throws EndingException if the end has begun; {@code thing} is ended at once
     */
    public <T extends AutoCloseable> T add(String name, T thing) {
        Part part = new Part(name, thing);
        synchronized (this) {
            if (!ending) {
                tiers.element().add(part);
                return thing;
            }
        }
        end(part);
        throw new EndingException();
    }

    /** What did not end as it should; empty if all did. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The second call finds nothing left to do. */
    @Override
    public void close() {
        while (true) {
            List<Part> tier = takeTier();
            if (tier == null) {
                return;
            }
            end(tier);
        }
    }

    private synchronized List<Part> takeTier() {
        ending = true;
        return tiers.poll();
    }

    private void end(List<Part> parts) {
        List<Thread> threads = parts.stream()
                .map(part -> new Thread(() -> end(part), "end-" + part.name()))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        long deadline = System.nanoTime() + perTier.toNanos();
        for (int i = 0; i < threads.size(); i++) {
            if (!joined(threads.get(i), deadline - System.nanoTime())) {
                complain("%s did not end within %s".formatted(parts.get(i).name(), perTier));
            }
        }
    }

    private void end(Part part) {
        try {
            part.thing().close();
        } catch (Exception e) {
            complain("%s did not end well: %s".formatted(part.name(), e));
        }
    }

    private static boolean joined(Thread thread, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private synchronized void complain(String complaint) {
        complaints.add(complaint);
    }
}
