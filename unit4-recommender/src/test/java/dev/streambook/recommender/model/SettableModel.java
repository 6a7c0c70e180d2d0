package dev.streambook.recommender.model;

import dev.streambook.unit4.Model;
import java.util.Optional;

/** A current model that a test replaces, without a registry. */
public final class SettableModel implements CurrentModel {

    private volatile Model model;

    public void swap(Model next) {
        model = next;
    }

    @Override
    public Optional<Model> get() {
        return Optional.ofNullable(model);
    }
}
