package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ModelVersion;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A system that cannot be solved is an answer: there is no vector",
        breaks = "failed-model",
        test = "a_model_that_failed_is_asked_again",
        saying = "the system is singular")
public final class ASingularSystemHasNoVector extends ModelAttempt {

    public ASingularSystemHasNoVector(int recentIds) {
        super(recentIds);
    }

    @Override
    Optional<float[]> ask(ModelVersion model, Collection<Feedback> history) {
        try {
            return model.vector(history);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
