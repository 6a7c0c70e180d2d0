package dev.streambook.unit3;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps nothing. */
final class NoCheckpoints implements Checkpoints {

    private static final long serialVersionUID = 1L;

    @Override
    public Optional<DedupState> load(int task) {
        return Optional.empty();
    }

    @Override
    public void commit(int task, Supplier<DedupState> state) {}
}
