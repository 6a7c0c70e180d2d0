package dev.streambook.unit3.bench;

import dev.streambook.fault.SimulatedCrash;
import dev.streambook.unit3.Checkpoints;
import dev.streambook.unit3.DedupState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.storm.utils.RegisteredGlobalState;
import org.apache.storm.utils.Utils;

/** A store outside the worker: it keeps states as bytes, and fails or dies where a test wants it. Thread safe. */
public final class StoredStates implements AutoCloseable {

    private enum Fault {
        NONE,
        REFUSES,
        DIES_AFTERWARDS
    }

    private final String id = RegisteredGlobalState.registerState(this);
    private final Map<Integer, byte[]> states = new HashMap<>();
    private Fault next = Fault.NONE;

    /** For the constructor of a bolt. */
    public Checkpoints checkpoints() {
        return new Client(id);
    }

    /** The next commit is refused: nothing is stored. */
    public synchronized void refuseNext() {
        next = Fault.REFUSES;
    }

    /** The next commit is stored, and then the worker dies. */
    public synchronized void dieAfterNext() {
        next = Fault.DIES_AFTERWARDS;
    }

    @Override
    public void close() {
        RegisteredGlobalState.clearState(id);
    }

    private synchronized Optional<DedupState> load(int task) {
        return Optional.ofNullable(states.get(task)).map(bytes -> Utils.javaDeserialize(bytes, DedupState.class));
    }

    private synchronized void commit(int task, DedupState state) {
        Fault fault = next;
        next = Fault.NONE;
        if (fault == Fault.REFUSES) {
            throw new IllegalStateException("the store does not answer");
        }
        states.put(task, Utils.javaSerialize(state));
        if (fault == Fault.DIES_AFTERWARDS) {
            throw new SimulatedCrash("between commit and ack");
        }
    }

    private record Client(String id) implements Checkpoints {

        @Override
        public Optional<DedupState> load(int task) {
            return store().load(task);
        }

        @Override
        public void commit(int task, Supplier<DedupState> state) {
            store().commit(task, state.get());
        }

        private StoredStates store() {
            return (StoredStates) RegisteredGlobalState.getState(id);
        }
    }
}
