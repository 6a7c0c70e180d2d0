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
        belief = "A system that cannot be solved is an answer: there is no vector",
        breaks = "failed-model",
        test = "a_model_that_failed_is_asked_again",
        saying = "the system is singular")
public final class ASingularSystemHasNoVector extends Inference {

    public ASingularSystemHasNoVector(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                return super.record(model.map(Solvable::new));
            }
        };
    }

    private record Solvable(ModelVersion model) implements ModelVersion {

        @Override
        public String version() {
            return model.version();
        }

        @Override
        public Optional<float[]> vector(Collection<Feedback> history) {
            try {
                return model.vector(history);
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
    }
}
