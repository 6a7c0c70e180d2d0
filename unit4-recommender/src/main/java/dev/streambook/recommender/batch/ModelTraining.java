package dev.streambook.recommender.batch;

import dev.streambook.unit4.Model;

/** Makes a model of what is known now. */
@FunctionalInterface
public interface ModelTraining {

    /** @throws RuntimeException if there is not enough to learn from, or the engine failed */
    Model train();
}
