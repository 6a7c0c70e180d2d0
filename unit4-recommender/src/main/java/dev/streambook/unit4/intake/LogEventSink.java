package dev.streambook.unit4.intake;

import dev.streambook.event.EventJson;
import dev.streambook.unit1.BoundedPipe;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.serving.EventSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores posted events in topic {@code events}: by exercise 2.7, under the keys of 2.8. What it says is stored lies in the
 * log, each line once; events of one user in their order.
 *
 * <p>Between the requests and the log is the pipe of exercise 1.5: one thread takes the events out of it and hands them to
 * the producer, which does not wait for each. When that thread is held up the pipe fills, then the requests wait, and then
 * the API lets no more in: nowhere can more wait than was meant to.
 */
public final class LogEventSink implements EventSink, AutoCloseable {

    /** How many events wait for the log at most: two of the largest requests. */
    public static final int MOST_WAITING = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BoundedPipe<Waiting> pipe;
    private final EventProducer producer;
    private final KeyChooser keys;
    private final AtomicLong lines = new AtomicLong();
    private final Thread sender = new Thread(this::handOver, "posted-events");

    /** An event on its way from the request to the log; {@code outcome} is completed when it is stored, or with why not. */
    public record Waiting(String key, byte[] line, CompletableFuture<Object> outcome) {}

    /**
     * @param pipe made for {@link #MOST_WAITING} and {@link dev.streambook.unit1.Overload#BLOCK}; it is closed here
     * @param producer to topic events, made with {@link #connection}
     */
    public LogEventSink(BoundedPipe<Waiting> pipe, EventProducer producer, KeyChooser keys) {
        this.pipe = pipe;
        this.producer = producer;
        this.keys = keys;
        sender.setDaemon(true);
        sender.start();
    }

    /** The settings for {@link EventProducer}: a sender waits 5 s for a log that is away, and is told no after that. */
    public static Map<String, Object> connection(String bootstrapServers) {
        int millis = (int) PATIENCE.toMillis();
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                millis / 2,
                "delivery.timeout.ms",
                millis,
                "max.block.ms",
                (long) millis);
    }

    /** Lines that are in the log or on their way into it; one that was given up no longer counts. */
    public long lines() {
        return lines.get();
    }

    @Override
    public void send(List<byte[]> batch) throws IOException {
        List<Waiting> waiting = batch.stream().map(this::waiting).toList();
        try {
            for (Waiting event : waiting) {
                offer(event);
            }
            CompletableFuture.allOf(waiting.stream().map(Waiting::outcome).toArray(CompletableFuture[]::new))
                    .get(3 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw notStored(batch, e.getCause());
        } catch (TimeoutException e) {
            throw notStored(batch, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before it was known whether the events are stored");
        }
    }

    /** Takes nothing more in, and sends what is waiting. */
    @Override
    public void close() throws InterruptedException {
        pipe.close();
        sender.join(PATIENCE.toMillis());
        producer.close();
    }

    /** The key is chosen by the request's thread, of which there are many. */
    private Waiting waiting(byte[] line) {
        return new Waiting(keys.key(EventJson.read(line)), line, new CompletableFuture<>());
    }

    private void offer(Waiting event) throws InterruptedException {
        if (!pipe.offer(event)) {
            event.outcome().completeExceptionally(new IllegalStateException("the intake takes no more"));
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
            return producer.send(event.key(), event.line());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static IOException notStored(List<byte[]> batch, Throwable reason) {
        return new IOException(
                "not all of %d events are stored (%s); expected the log to take them; send them again with the same ids"
                        .formatted(batch.size(), reason.getMessage()),
                reason);
    }
}
