package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A record that was made without a model has no vector",
        breaks = "vector-stays",
        test = "a_vector_of_the_same_history_stays_while_there_is_no_model_at_hand",
        saying = "the model is not read yet")
public final class NoModelNoVector extends Inference {

    public NoModelNoVector(int recentIds) {
        super(recentIds);
    }

    @Override
    public UserVector state(int user, Optional<? extends ModelVersion> model) {
        UserVector now = super.state(user, model);
        return model.isPresent()
                ? now
                : new UserVector(now.user(), Optional.empty(), now.opinions(), now.seen(), now.recent());
    }
}
