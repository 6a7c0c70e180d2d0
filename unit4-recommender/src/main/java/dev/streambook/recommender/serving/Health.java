package dev.streambook.recommender.serving;

import dev.streambook.recommender.model.ModelStatus;
import dev.streambook.recommender.topics.follow.FollowerProgress;
import dev.streambook.unit4.Model;
import java.time.Instant;
import java.util.Optional;

/** Whether the service can answer, asked of the parts that it answers from. */
public final class Health {

    /**
     * The body of {@code GET /health/ready}.
     *
     * @param model the version answered from
     * @param trainedAt when the training of this version ended: how old the answers are
     * @param lag records of the log that the view has not taken in yet
     * @param error why it is not ready
     */
    public record Readiness(
            boolean ready, Optional<String> model, Optional<Instant> trainedAt, long lag, Optional<String> error) {}

    private final FollowerProgress view;
    private final ModelStatus models;

    public Health(FollowerProgress view, ModelStatus models) {
        this.view = view;
        this.models = models;
    }

    public Readiness readiness() {
        Optional<Model> model = models.current().get();
        Optional<String> version = model.map(Model::version);
        Optional<String> error = error(version);
        return new Readiness(error.isEmpty(), version, model.map(Model::trainedAt), view.lag(), error);
    }

    private Optional<String> error(Optional<String> version) {
        Optional<String> failure = view.failure().or(models::failure);
        if (failure.isPresent()) {
            return Optional.of("the log is no longer followed: " + failure.get());
        }
        if (!view.isCaughtUp()) {
            return Optional.of("the view is being rebuilt from the log, %d records to go".formatted(view.lag()));
        }
        return version.isPresent() ? Optional.empty() : Optional.of(Tastes.NO_MODEL);
    }
}
