package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Where there is no model at hand, the next one has to be asked",
        breaks = "solved-when-needed",
        test = "a_version_is_not_asked_again_after_a_moment_without_a_model",
        saying = "without a model, and with v1 again")
public final class WithoutAModelAllIsOpen extends Inference {

    public WithoutAModelAllIsOpen(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                UserVector now = super.record(model);
                if (model.isEmpty() && solvedAgainst.isPresent()) {
                    solvedAgainst = Optional.of("whichever comes next");
                }
                return now;
            }
        };
    }
}
