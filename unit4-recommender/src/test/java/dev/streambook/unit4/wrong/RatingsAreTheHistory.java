package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "What a user has rated is the history that a vector is solved from",
        breaks = "whole-history",
        test = "the_model_is_asked_with_all_that_was_rated_watched_and_shown",
        saying = "what v1 was asked with")
public final class RatingsAreTheHistory extends ModelAttempt {

    public RatingsAreTheHistory(int recentIds) {
        super(recentIds);
    }

    @Override
    Optional<float[]> ask(ModelVersion model, Collection<Feedback> history) {
        return model.vector(history.stream().filter(Feedback::isRated).toList());
    }
}
