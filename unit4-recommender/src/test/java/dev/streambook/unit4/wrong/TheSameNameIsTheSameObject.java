package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The version that was asked is the same object",
        breaks = "solved-when-needed",
        test = "a_version_is_the_same_if_its_name_reads_the_same",
        saying = "after it was read again")
public final class TheSameNameIsTheSameObject extends Inference {

    public TheSameNameIsTheSameObject(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            @SuppressWarnings("ReferenceEquality")
            protected boolean isUpToDate(Optional<? extends ModelVersion> model) {
                return solvedAgainst.isPresent()
                        && (model.isEmpty()
                                || solvedAgainst.get() == model.get().version());
            }
        };
    }
}
