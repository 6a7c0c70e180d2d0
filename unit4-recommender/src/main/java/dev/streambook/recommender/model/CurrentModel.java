package dev.streambook.recommender.model;

import dev.streambook.unit4.Model;
import java.util.Optional;

/** The model to answer with: take it once for each answer. May be asked from any thread, and never waits. */
@FunctionalInterface
public interface CurrentModel {

    /** Empty before the first model. */
    Optional<Model> get();
}
