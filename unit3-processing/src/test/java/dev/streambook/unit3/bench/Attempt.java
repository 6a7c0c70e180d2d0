package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One sending of a tuple to the bolt, and what became of it. Guarded by its run. */
final class Attempt {

    private final int number;
    private final Story story;
    private final List<String> settlements = new ArrayList<>();
    private Set<Long> roots = Set.of();
    private boolean failedBelow;
    private String reason = "";
    private String heard = "";

    Attempt(int number, Story story) {
        this.number = number;
        this.story = story;
    }

    int number() {
        return number;
    }

    Story story() {
        return story;
    }

    void begin(Set<Long> roots) {
        this.roots = Set.copyOf(roots);
    }

    boolean hasRootAmong(Set<Long> others) {
        return roots.stream().anyMatch(others::contains);
    }

    void failedBelow() {
        failedBelow = true;
    }

    /** The bolt acked or failed it. */
    void settle(String how) {
        settlements.add(how);
    }

    boolean isSettled() {
        return !settlements.isEmpty();
    }

    /** "acked", "failed", "failed and acked" or "nothing". */
    String settlement() {
        return settlements.isEmpty() ? "nothing" : String.join(" and ", settlements);
    }

    /** The bench fails it, as its time-out would: the bolt that held it is gone. */
    void lost(String why) {
        reason = why;
        settlements.add(why);
    }

    void heard(String what) {
        heard = reason.isEmpty() ? what : reason;
    }

    /** Whether the spout will hear of it without a further act of the bolt, and has not yet. */
    boolean isToBeHeard() {
        return heard.isEmpty() && (isSettled() || failedBelow);
    }

    String end() {
        return heard.isEmpty() ? "left open" : heard;
    }
}
