package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Solving again does no harm",
        breaks = "solved-when-needed",
        test = "an_event_that_changes_no_history_is_not_solved",
        saying = "how often the model was asked")
public final class EachTouchIsSolved extends Inference {

    public EachTouchIsSolved(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected boolean isUpToDate(Optional<? extends ModelVersion> model) {
                return model.isEmpty() && super.isUpToDate(model);
            }
        };
    }
}
