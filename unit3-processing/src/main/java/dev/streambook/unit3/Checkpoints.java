package dev.streambook.unit3;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the state of a bolt is kept so that it outlives the worker: Redis, HBase, a compacted topic. It travels to the worker
 * inside its bolt.
 */
public interface Checkpoints extends Serializable {

    /**
     * What was committed last.
     *
     * @param task the index of the bolt's task
     */
    Optional<DedupState> load(int task);

    /**
     * Replaces what was committed last, as a whole or not at all.
     *
     * @param state makes a copy of the state; asked only if this store keeps any
     * @throws RuntimeException if it was not committed
     */
    void commit(int task, Supplier<DedupState> state);

    /** Keeps nothing: for a source that begins again at the first record after each start. */
    static Checkpoints none() {
        return new NoCheckpoints();
    }
}
