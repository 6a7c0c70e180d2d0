package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A model that is asked answers",
        breaks = "failed-model",
        test = "a_model_that_failed_is_asked_again",
        saying = "v1 failed when it was asked")
public final class NotesTheVersionFirst extends Inference {

    public NotesTheVersionFirst(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                boolean isUpToDate = isUpToDate(model);
                try {
                    return super.record(model);
                } finally {
                    if (!isUpToDate) {
                        solvedAgainst = model.map(ModelVersion::version);
                    }
                }
            }
        };
    }
}
