package dev.streambook.recommender.batch;

import dev.streambook.unit4.Model;

/** Makes a model of what is known now. */
@FunctionalInterface
public interface ModelTraining {

    /**
     * @param early takes a model that is ready before the one that is returned, if no model answers yet
     * @throws RuntimeException if there is not enough to learn from, or the engine failed
     */
    Model train(ModelSink early) throws InterruptedException;
}
