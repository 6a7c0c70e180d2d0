package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Where there is no model at hand, the last one solves as well",
        breaks = "before-model",
        test = "without_a_model_at_hand_a_new_history_is_not_solved_by_the_last_one",
        saying = "and no model at hand")
public final class TheLastModelWillDo extends Inference {

    public TheLastModelWillDo(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            private Optional<? extends ModelVersion> last = Optional.empty();

            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                last = model.isPresent() ? model : last;
                return super.record(last);
            }
        };
    }
}
