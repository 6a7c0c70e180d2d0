package dev.streambook.recommender.speed;

import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelVersion;
import java.util.Collection;
import java.util.Optional;

/** A model, and exercise 4.5 to solve users against it. */
record FoldedModel(Model model, FoldIn foldIn) implements ModelVersion {

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public Optional<float[]> vector(Collection<Feedback> history) {
        return model.factors().vector(foldIn, history);
    }
}
