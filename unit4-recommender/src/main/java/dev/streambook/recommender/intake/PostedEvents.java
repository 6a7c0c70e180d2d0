package dev.streambook.recommender.intake;

import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores posted events in topic {@code events}: by exercise 2.7. What it says is stored lies in the
 * log, each append once; events of one user in their order.
 *
 * <p>Between the requests and the log is the pipe of exercise 1.5: one thread takes the events out of it and hands them to
 * the producer, which does not wait for each. When that thread is held up the pipe fills, then the requests wait, and then
 * the API lets no more in: nowhere can more wait than was meant to.
 */
public final class PostedEvents implements EventLog, AutoCloseable {

    /** How many events wait for the log at most: two of the largest requests. */
    public static final int MOST_WAITING = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BoundedPipe<Waiting> pipe;
    private final EventProducer producer;
    private final AtomicLong lines = new AtomicLong();
    private final Thread sender = new Thread(this::handOver, "posted-events");
    private volatile boolean started;

    /** An event on its way from the request to the log; {@code outcome} is completed when it is stored, or with why not. */
    public record Waiting(CheckedEvent event, CompletableFuture<Object> outcome) {

        private static Waiting of(CheckedEvent event) {
            return new Waiting(event, new CompletableFuture<>());
        }
    }

    /**
     * @param pipe made for {@link #MOST_WAITING} and {@link dev.streambook.unit1.Overload#BLOCK}; it is closed here
     * @param producer to topic events, made with {@link #connection}
     */
    public PostedEvents(BoundedPipe<Waiting> pipe, EventProducer producer) {
        this.pipe = pipe;
        this.producer = producer;
        sender.setDaemon(true);
    }

    /**
     * From now on events are taken. Until then each is refused at once, and none is in the log: a run that goes on with kept
     * data first counts what is there.
     */
    public void start() {
        sender.start();
        started = true;
    }

    /** The settings for {@link EventProducer}: a sender waits 5 s for a log that is away, and is told no after that. */
    public static Map<String, Object> connection(Map<String, String> kafka) {
        int millis = (int) PATIENCE.toMillis();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("request.timeout.ms", millis / 2);
        settings.put("delivery.timeout.ms", millis);
        settings.put("max.block.ms", (long) millis);
        return settings;
    }

    /** Lines that are in the log or on their way into it; one that was given up no longer counts. */
    public long lines() {
        return lines.get();
    }

    /** Waits while the pipe is full. An outcome always comes, at the latest 15 s after there was room. */
    @Override
    public CompletableFuture<?> append(CheckedEvent event) {
        if (!started) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("the intake is still bringing the lines of earlier runs into the log"));
        }
        Waiting waiting = Waiting.of(event);
        offer(waiting);
        long limit = 3 * PATIENCE.toMillis();
        return waiting.outcome().orTimeout(limit, TimeUnit.MILLISECONDS).exceptionallyCompose(PostedEvents::explained);
    }

    /** Takes nothing more in, and sends what is waiting. */
    @Override
    public void close() throws InterruptedException {
        pipe.close();
        sender.join(PATIENCE.toMillis());
        producer.close();
    }

    private void offer(Waiting event) {
        try {
            if (!pipe.offer(event)) {
                event.outcome().completeExceptionally(new IllegalStateException("the intake takes no more"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            event.outcome().completeExceptionally(new IllegalStateException("interrupted while it waited for room"));
        }
    }

    private void handOver() {
        try {
            for (Optional<Waiting> next = pipe.take(); next.isPresent(); next = pipe.take()) {
                send(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counted before it is sent: nothing may be in the log that was never on its way into it. */
    private void send(Waiting event) {
        lines.incrementAndGet();
        handed(event).whenComplete((stored, refusal) -> {
            if (refusal == null) {
                event.outcome().complete(stored);
            } else {
                lines.decrementAndGet();
                event.outcome().completeExceptionally(refusal);
            }
        });
    }

    /** Whatever is thrown concerns one event, and must not end the thread that all of them need. */
    private CompletableFuture<?> handed(Waiting event) {
        try {
            return producer.send(event.event().key(), event.event().line());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<Object> explained(Throwable failure) {
        return CompletableFuture.failedFuture(
                failure instanceof TimeoutException
                        ? new IllegalStateException("no word from the log in %d s".formatted(3 * PATIENCE.toSeconds()))
                        : failure);
    }
}
