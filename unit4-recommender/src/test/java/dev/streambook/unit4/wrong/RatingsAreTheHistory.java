package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "What a user has rated is the history that a vector is solved from",
        breaks = "whole-history",
        test = "the_model_is_asked_with_all_that_was_rated_watched_and_shown",
        saying = "what v1 was asked with")
public final class RatingsAreTheHistory extends Inference {

    public RatingsAreTheHistory(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                return super.record(model.map(OfRatings::new));
            }
        };
    }

    private record OfRatings(ModelVersion model) implements ModelVersion {

        @Override
        public String version() {
            return model.version();
        }

        @Override
        public Optional<float[]> vector(Collection<Feedback> history) {
            return model.vector(history.stream().filter(Feedback::isRated).toList());
        }
    }
}
