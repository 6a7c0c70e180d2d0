package dev.streambook.engine.flume;

import dev.streambook.engine.flume.FlumeFile.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flume.lifecycle.LifecycleAware;

/** The {@link LastTurn} of each component of an agent. */
final class LastTurns {

    private final Map<Kind, List<LastTurn>> all = new EnumMap<>(Kind.class);
    private volatile Duration patience = Duration.ZERO;

    /** How long a component that is to be stopped has for the turn that it is at. */
    void patience(Duration most) {
        patience = most;
    }

    /** A component that has not been started yet. */
    void add(Kind kind, LifecycleAware component) {
        all.computeIfAbsent(kind, first -> new ArrayList<>()).add(LastTurn.of(component));
    }

    /** Returns when all of this kind rest, or when the patience is over. */
    void finish(Kind kind) {
        List<LastTurn> turns = all.getOrDefault(kind, List.of());
        long deadline = System.nanoTime() + patience.toNanos();
        turns.forEach(LastTurn::announce);
        try {
            for (LastTurn last : turns) {
                last.await(Duration.ofNanos(deadline - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an agent was being stopped", e);
        }
    }
}
