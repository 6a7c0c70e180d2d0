package dev.streambook.unit3;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An output that a checkpoint can hold: it is stored as a name, and what was written to that name outlives a restart. */
record WrittenCounts(String name) implements LegacyCount.Output {

    private static final Map<String, Map<Long, Map<Integer, Long>>> WRITTEN = new ConcurrentHashMap<>();

    @Override
    public void write(long end, Map<Integer, Long> plays) {
        ends().put(end, new TreeMap<>(plays));
    }

    /** The counts of the window that ends there, null if none were written. */
    Map<Integer, Long> at(long end) {
        return ends().get(end);
    }

    void forget() {
        WRITTEN.remove(name);
    }

    private Map<Long, Map<Integer, Long>> ends() {
        return WRITTEN.computeIfAbsent(name, none -> new ConcurrentHashMap<>());
    }
}
