package dev.streambook.unit4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A log in memory. It stores at once, but for ids that the test holds back or lets fail. */
final class HeldLog implements EventLog {

    private final List<CheckedEvent> handedOver = new ArrayList<>();
    private final Map<String, CompletableFuture<Object>> held = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    @Override
    public synchronized CompletableFuture<?> append(CheckedEvent event) {
        handedOver.add(event);
        if (failing.contains(event.id())) {
            return CompletableFuture.failedFuture(new IllegalStateException("planted: the broker is away"));
        }
        return held.getOrDefault(event.id(), CompletableFuture.completedFuture(null));
    }

    /** The ids of all events that were handed over so far, in that order. */
    synchronized List<String> handedOver() {
        return handedOver.stream().map(CheckedEvent::id).toList();
    }

    /** The same as {@code key: line}. */
    synchronized List<String> lines() {
        return handedOver.stream()
                .map(event -> "%s: %s".formatted(event.key(), new String(event.line(), UTF_8)))
                .toList();
    }

    /** Whether one of the ids is stored is open until {@link #release}. */
    synchronized void hold(String... ids) {
        for (String id : ids) {
            held.put(id, new CompletableFuture<>());
        }
    }

    /** From now on events with this id are not stored. */
    synchronized void fail(String id) {
        failing.add(id);
    }

    /** From now on everything is stored. */
    synchronized void failNoMore() {
        failing.clear();
    }

    void release(String id) {
        outcome(id).complete(null);
    }

    void releaseAsFailed(String id) {
        outcome(id).completeExceptionally(new IllegalStateException("planted: the broker is away"));
    }

    /** So that nobody waits on after the test. */
    synchronized void releaseAll() {
        held.values().forEach(outcome -> outcome.complete(null));
    }

    private synchronized CompletableFuture<Object> outcome(String id) {
        return held.remove(id);
    }
}
