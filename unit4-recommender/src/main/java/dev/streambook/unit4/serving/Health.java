package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.LogProgress;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.model.ModelStatus;
import java.util.Optional;

/** Whether the service can answer, asked of the parts that it answers from. */
final class Health {

    /**
     * The body of {@code GET /health/ready}.
     *
     * @param model the version answered from
     * @param lag records of the log that the view has not taken in yet
     * @param error why it is not ready
     */
    record Readiness(boolean ready, Optional<String> model, long lag, Optional<String> error) {}

    private final LogProgress view;
    private final ModelStatus models;

    Health(LogProgress view, ModelStatus models) {
        this.view = view;
        this.models = models;
    }

    Readiness readiness() {
        Optional<String> version = models.current().get().map(Model::version);
        Optional<String> error = error(version);
        return new Readiness(error.isEmpty(), version, view.lag(), error);
    }

    private Optional<String> error(Optional<String> version) {
        Optional<String> failure = view.failure().or(models::failure);
        if (failure.isPresent()) {
            return Optional.of("the log is no longer followed: " + failure.get());
        }
        if (!view.isCaughtUp()) {
            return Optional.of("the view is being rebuilt from the log, %d records to go".formatted(view.lag()));
        }
        return version.isPresent() ? Optional.empty() : Optional.of(new NoModelException().getMessage());
    }
}
