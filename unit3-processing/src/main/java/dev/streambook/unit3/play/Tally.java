package dev.streambook.unit3.play;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.storm.utils.RegisteredGlobalState;

/**
 * Where the tasks of the topology, which Storm makes from bytes, report to: they find it by its id in the registry that
 * Storm keeps for this. It works inside one JVM only; between machines a topology would report to a topic. Thread safe.
 */
final class Tally implements AutoCloseable {

    private final String id = RegisteredGlobalState.registerState(this);
    private final Consumer<String> out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int acked;

    Tally(Consumer<String> out) {
        this.out = out;
    }

    static Tally of(String id) {
        return (Tally) RegisteredGlobalState.getState(id);
    }

    String id() {
        return id;
    }

    synchronized void counted(int task, String word, int count) {
        counts.put(word, count);
        out.accept("  task %d counts %s: %d".formatted(task, word, count));
    }

    synchronized void lineAcked() {
        acked++;
    }

    synchronized int acked() {
        return acked;
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public void close() {
        RegisteredGlobalState.clearState(id);
    }
}
