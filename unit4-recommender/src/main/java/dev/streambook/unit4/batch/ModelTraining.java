package dev.streambook.unit4.batch;

import dev.streambook.unit4.model.Model;

/** Makes a model of what is known now. */
@FunctionalInterface
public interface ModelTraining {

    /** @throws RuntimeException if there is not enough to learn from, or the engine failed */
    Model train();
}
