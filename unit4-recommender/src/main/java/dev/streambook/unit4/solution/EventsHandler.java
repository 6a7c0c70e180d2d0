package dev.streambook.unit4.solution;

import dev.streambook.event.MalformedEventException;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Outcome;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Two maps under one lock: events on their way, with the outcome that everybody waits for, and the last events that were
 * stored. The lock is never held while somebody waits.
 */
public class EventsHandler implements dev.streambook.unit4.EventsHandler {

    protected final EventCheck check;
    protected final EventLog log;
    protected final Map<String, Sending> onTheirWay = new HashMap<>();
    protected final Map<String, ByteBuffer> stored;

    /**
     * An event that has been handed to the log.
     *
     * @param content its digest
     */
    public record Sending(ByteBuffer content, CompletableFuture<Outcome> outcome) {}

    public EventsHandler(EventCheck check, EventLog log, int remembered) {
        this.check = check;
        this.log = log;
        this.stored = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ByteBuffer> eldest) {
                return size() > remembered;
            }
        };
    }

    // tag::post[]
    @Override
    public PostReceipt post(List<byte[]> events) {
        List<CompletableFuture<Outcome>> outcomes =
                events.stream().map(this::handOver).toList();
        return new PostReceipt(outcomes.stream().map(CompletableFuture::join).toList());
    }

    protected CompletableFuture<Outcome> handOver(byte[] posted) {
        try {
            return appendOnce(check.pass(posted));
        } catch (MalformedEventException e) {
            return CompletableFuture.completedFuture(Outcome.refused(e.getMessage()));
        }
    }

    protected CompletableFuture<Outcome> appendOnce(CheckedEvent event) {
        Sending mine = new Sending(digest(event), new CompletableFuture<>());
        Sending first = firstOf(event.id(), mine);
        if (!first.content().equals(mine.content())) {
            return CompletableFuture.completedFuture(Outcome.conflict(event.id()));
        }
        if (first == mine) {
            log.append(event).whenComplete((place, failure) -> settle(event.id(), mine, failure));
        }
        return first.outcome();
    }
    // end::post[]

    // tag::memory[]
    /** The first one with this id that we know of; {@code mine} if that is it. */
    protected synchronized Sending firstOf(String id, Sending mine) {
        ByteBuffer before = stored.get(id);
        if (before != null) {
            return new Sending(before, CompletableFuture.completedFuture(Outcome.stored()));
        }
        Sending first = onTheirWay.putIfAbsent(id, mine);
        return first == null ? mine : first;
    }

    /** First the memory, then the outcome: whoever is told that it failed may try again at once. */
    protected void settle(String id, Sending sending, Throwable failure) {
        synchronized (this) {
            onTheirWay.remove(id);
            if (failure == null) {
                stored.put(id, sending.content());
            }
        }
        sending.outcome().complete(failure == null ? Outcome.stored() : Outcome.notStored(id, failure));
    }
    // end::memory[]

    /** 32 bytes that stand for the whole line. No two lines with the same ones are known. */
    protected ByteBuffer digest(CheckedEvent event) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(event.line()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }
}
