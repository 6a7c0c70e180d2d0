package dev.streambook.unit4.batch;

import dev.streambook.unit4.model.Model;

/** Where trained models go, such as {@link dev.streambook.unit4.model.ModelPublisher#publish}. */
@FunctionalInterface
public interface ModelSink {

    /** Returns when the model is stored. */
    void publish(Model model) throws InterruptedException;
}
