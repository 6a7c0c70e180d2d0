package dev.streambook.unit3;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An output that a checkpoint can hold: it is stored as a name, and what was written to that name outlives a restart. */
record WrittenCounts(String name) implements LegacyCount.Output {

    private static final Map<String, Map<Long, Map<Integer, Long>>> WRITTEN = new ConcurrentHashMap<>();
    private static final Set<String> LOCKED = ConcurrentHashMap.newKeySet();

    @Override
    public void write(long end, Map<Integer, Long> plays) {
        if (LOCKED.contains(name)) {
            throw new IllegalStateException("the table is locked");
        }
        ends().put(end, plays);
    }

    /** Throws at each write from now on, until it is unlocked. */
    void lock() {
        LOCKED.add(name);
    }

    void unlock() {
        LOCKED.remove(name);
    }

    /** The counts of the window that ends there, by film and as they are now; null if none were written. */
    Map<Integer, Long> at(long end) {
        Map<Integer, Long> plays = ends().get(end);
        return plays == null ? null : new TreeMap<>(plays);
    }

    void forget() {
        WRITTEN.remove(name);
        LOCKED.remove(name);
    }

    private Map<Long, Map<Integer, Long>> ends() {
        return WRITTEN.computeIfAbsent(name, none -> new ConcurrentHashMap<>());
    }
}
