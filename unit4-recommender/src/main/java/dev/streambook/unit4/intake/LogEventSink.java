package dev.streambook.unit4.intake;

import dev.streambook.event.EventJson;
import dev.streambook.unit2.EventProducer;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.serving.EventSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores posted events in topic {@code events}: by exercise 2.7, under the keys of 2.8. What it says is stored lies in the
 * log, each line once; events of one user in their order.
 */
public final class LogEventSink implements EventSink, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventProducer producer;
    private final KeyChooser keys;
    private final AtomicLong lines = new AtomicLong();

    /** @param producer to topic events, made with {@link #connection} */
    public LogEventSink(EventProducer producer, KeyChooser keys) {
        this.producer = producer;
        this.keys = keys;
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
        CompletableFuture<?>[] outcomes = batch.stream().map(this::hand).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(outcomes).get(3 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw notStored(batch, e.getCause());
        } catch (TimeoutException e) {
            throw notStored(batch, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before it was known whether the events are stored");
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /** Counted before it is sent: nothing may be in the log that was never on its way into it. */
    private CompletableFuture<?> hand(byte[] line) {
        lines.incrementAndGet();
        return producer.send(keys.key(EventJson.read(line)), line).whenComplete((stored, refusal) -> {
            if (refusal != null) {
                lines.decrementAndGet();
            }
        });
    }

    private static IOException notStored(List<byte[]> batch, Throwable reason) {
        return new IOException(
                "not all of %d events are stored (%s); expected the log to take them; send them again with the same ids"
                        .formatted(batch.size(), reason.getMessage()),
                reason);
    }
}
