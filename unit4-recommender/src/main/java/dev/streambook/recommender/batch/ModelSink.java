package dev.streambook.recommender.batch;

import dev.streambook.unit4.Model;

/** Where trained models go, such as {@link dev.streambook.recommender.model.ModelPublisher#publish}. */
@FunctionalInterface
public interface ModelSink {

    /** Returns when the model is stored. */
    void publish(Model model) throws InterruptedException;
}
