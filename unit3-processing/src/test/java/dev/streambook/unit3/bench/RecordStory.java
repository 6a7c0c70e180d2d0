package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** One record of a run: it is sent again when it fails, twice at most. Guarded by its run. */
final class RecordStory {

    static final int PARTITION = 3;
    static final long FIRST_OFFSET = 1000;

    private static final int ATTEMPTS = 3;
    private static final Set<String> ENDS = Set.of("acked", "given up", "left open", "crashed");

    private final int index;
    private final byte[] value;
    private final List<String> history = new ArrayList<>();
    private int begun;

    RecordStory(int index, byte[] value) {
        this.index = index;
        this.value = value;
    }

    byte[] value() {
        return value;
    }

    long offset() {
        return FIRST_OFFSET + index;
    }

    List<String> history() {
        return List.copyOf(history);
    }

    boolean isOver() {
        return !history.isEmpty() && ENDS.contains(history.get(history.size() - 1));
    }

    void begin() {
        begun++;
    }

    boolean isNotedAsSent() {
        return sent() >= begun;
    }

    /** Adds to the history. */
    boolean comesAgainAfter(String what) {
        history.add(what);
        boolean failed = what.equals("failed");
        if (failed && sent() == ATTEMPTS) {
            history.add("given up");
        }
        return failed && sent() < ATTEMPTS;
    }

    private int sent() {
        return Collections.frequency(history, "sent");
    }
}
