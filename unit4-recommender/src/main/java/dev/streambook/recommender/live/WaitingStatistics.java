package dev.streambook.recommender.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The statistics, started when the first model has given its first lists, or when they have waited long enough. After a start
 * all parts want the processors at once, and people wait for the first recommendation. Nothing is lost: the query reads the
 * log from its beginning.
 */
final class WaitingStatistics implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;

    private final BooleanSupplier answering;
    private final Duration firstLists;
    private final Duration patience;
    private final Supplier<Supplier<Optional<String>>> statistics;
    private final CompletableFuture<Supplier<Optional<String>>> failure = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "start-statistics");

    /**
     * @param answering whether a model answers
     * @param firstLists how long a model takes for its first lists, while its code is new
     * @param patience how long at most to wait for a model
     * @param statistics starts them; what it returns is asked again and again: why they no longer work
     */
    WaitingStatistics(
            BooleanSupplier answering,
            Duration firstLists,
            Duration patience,
            Supplier<Supplier<Optional<String>>> statistics) {
        this.answering = answering;
        this.firstLists = firstLists;
        this.patience = patience;
        this.statistics = statistics;
    }

    /** Begins to wait. At most once. */
    void start() {
        thread.start();
    }

    /** Why the statistics did not start or no longer work; empty as long as they wait or work. */
    Optional<String> failure() {
        if (!failure.isDone()) {
            return Optional.empty();
        }
        return failure.exceptionally(e -> () -> Optional.of("the statistics have not started: " + e.getMessage()))
                .join()
                .get();
    }

    /** Returns when they have started, or will not. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    /** Nothing is started any more. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            if (modelAnswers()) {
                TimeUnit.NANOSECONDS.sleep(firstLists.toNanos());
            }
            failure.complete(statistics.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    private boolean modelAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answering.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }
}
