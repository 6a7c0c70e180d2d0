package dev.streambook.unit4.model;

import java.util.Optional;

/**
 * Which models are good enough to answer with.
 *
 * @param margin by how many stars the root mean squared error may exceed the current model's, 0 or more. Some room is
 *     needed: each version is measured on later ratings than the one before, and a harder week is no worse model.
 */
public record QualityGate(double margin) {

    public QualityGate {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("margin is " + margin + "; expected 0 or more stars");
        }
    }

    /** @throws BadModelException if the candidate must not take the place of the current model */
    void judge(Model candidate, Optional<Model> current) {
        double rmse = candidate.quality().rmse();
        double baseline = candidate.quality().baselineRmse();
        if (!(rmse < baseline)) {
            throw new BadModelException(
                    Refusal.WORSE_THAN_BASELINE,
                    "rmse is %.4f; expected less than the baseline's %.4f".formatted(rmse, baseline));
        }
        double worst = current.map(model -> model.quality().rmse() + margin).orElse(Double.POSITIVE_INFINITY);
        if (rmse > worst) {
            throw new BadModelException(
                    Refusal.WORSE_THAN_CURRENT,
                    "rmse is %.4f; expected at most %.4f, the current %s plus %s"
                            .formatted(rmse, worst, current.orElseThrow().version(), margin));
        }
    }
}
