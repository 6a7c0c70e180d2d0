package dev.streambook.unit4.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model to answer with. A swap is one write of one reference: a reader takes the model once at the beginning of an
 * answer and sees that version to the end, without a lock.
 */
public final class CurrentModel {

    private final AtomicReference<Model> model = new AtomicReference<>();

    /** Empty before the first model. */
    public Optional<Model> get() {
        return Optional.ofNullable(model.get());
    }

    /** Answers from now on come from this model. */
    public void swap(Model next) {
        model.set(next);
    }
}
