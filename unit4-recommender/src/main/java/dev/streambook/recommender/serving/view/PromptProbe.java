package dev.streambook.recommender.serving.view;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A probe that does not wait long: while the brokers are away a measurement can take half a minute, and the page must not stand
 * still so long. At most one measurement is under way, on a thread of its own; whoever asks meanwhile waits for the same one.
 */
public final class PromptProbe implements StreamProbe, AutoCloseable {

    private final StreamProbe probe;
    private final Duration patience;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(PromptProbe::daemon);
    private CompletableFuture<Reading> underWay = CompletableFuture.completedFuture(null);

    /** @param patience how long a question waits at most */
    public PromptProbe(StreamProbe probe, Duration patience) {
        this.probe = probe;
        this.patience = patience;
    }

    /** @throws IllegalStateException if the measurement takes longer */
    @Override
    public Reading read() {
        try {
            return reading().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the brokers have not answered within %s".formatted(patience), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stream was measured", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the stream cannot be measured: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private synchronized CompletableFuture<Reading> reading() {
        if (underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(probe::read, worker);
        }
        return underWay;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stream-probe");
        thread.setDaemon(true);
        return thread;
    }
}
