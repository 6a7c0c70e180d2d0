package dev.streambook.engine.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.storm.utils.RegisteredGlobalState;

/**
 * What the guarded components of one topology report: how many tasks run, which crashed; and which are to crash. Thread safe.
 *
 * <p>Storm makes its components from bytes, so they cannot be handed an object; they find the watch by its id in the
 * registry that Storm keeps for this.
 */
final class TopologyWatch implements AutoCloseable {

    private final String id = RegisteredGlobalState.registerState(this);
    private final List<ComponentCrash> crashes = new ArrayList<>();
    private final Set<String> doomed = ConcurrentHashMap.newKeySet();
    private int started;
    private int ended;

    static TopologyWatch of(String id) {
        return (TopologyWatch) RegisteredGlobalState.getState(id);
    }

    String id() {
        return id;
    }

    synchronized void taskStarted() {
        started++;
    }

    synchronized void taskEnded() {
        ended++;
    }

    synchronized void crashed(ComponentCrash crash) {
        crashes.add(crash);
    }

    /** One task of this component is to throw. */
    void doom(String component) {
        doomed.add(component);
    }

    /** Called before each tuple, so it takes no lock. True once for each {@link #doom}. */
    boolean takeDoom(String component) {
        return !doomed.isEmpty() && doomed.remove(component);
    }

    synchronized int started() {
        return started;
    }

    synchronized boolean allEnded() {
        return ended >= started;
    }

    synchronized List<ComponentCrash> crashes() {
        return List.copyOf(crashes);
    }

    @Override
    public void close() {
        RegisteredGlobalState.clearState(id);
    }
}
