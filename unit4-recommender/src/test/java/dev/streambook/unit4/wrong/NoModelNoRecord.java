package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Without a model there is nothing to write",
        breaks = "before-model",
        test = "before_the_first_model_the_history_is_kept_and_solved_when_it_comes",
        saying = "film 7 rated 4.0, no model yet")
public final class NoModelNoRecord extends Inference {

    public NoModelNoRecord(int recentIds) {
        super(recentIds);
    }

    @Override
    public UserVector state(int user, Optional<? extends ModelVersion> model) {
        return model.isPresent() ? super.state(user, model) : UserVector.unknown(user);
    }
}
