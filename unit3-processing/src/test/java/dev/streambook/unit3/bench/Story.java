package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.List;

/** One tuple of a run with its attempts: it is sent again when it fails, twice at most. Guarded by its run. */
final class Story {

    private static final int ATTEMPTS = 3;

    private final List<Object> values;
    private final List<Attempt> attempts = new ArrayList<>();

    Story(List<Object> values) {
        this.values = values;
    }

    List<Object> values() {
        return values;
    }

    Attempt attempt(int number) {
        Attempt attempt = new Attempt(number, this);
        attempts.add(attempt);
        return attempt;
    }

    boolean mayComeAgain() {
        return attempts.size() < ATTEMPTS;
    }

    List<String> history() {
        List<String> history = new ArrayList<>();
        for (Attempt attempt : attempts) {
            history.add("sent");
            history.add(attempt.end());
        }
        String last = history.get(history.size() - 1);
        if (!mayComeAgain() && !last.equals("acked") && !last.equals("left open")) {
            history.add("given up");
        }
        return history;
    }
}
