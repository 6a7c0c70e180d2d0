package dev.streambook.recommender.quality;

import dev.streambook.recommender.batch.FeedbackTraining;
import dev.streambook.unit4.FactorModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The batch layer's own training. Recommenders on the same stream ask for models of the same moments, so each model is
 * trained once and kept: the number of events tells the moment.
 */
final class SparkTraining implements Training {

    private final FeedbackTraining training;
    private final Map<Long, Optional<FactorModel>> trained = new HashMap<>();

    SparkTraining(FeedbackTraining training) {
        this.training = training;
    }

    @Override
    public Optional<FactorModel> train(UserHistories histories) {
        return trained.computeIfAbsent(
                histories.events(),
                events -> events == 0 ? Optional.empty() : Optional.of(training.train(histories.snapshot())));
    }
}
