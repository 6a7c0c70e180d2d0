package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "The vector is the user's; the version beside it is the current one",
        breaks = "one-version",
        test = "a_new_version_gives_a_new_vector_though_no_event_came",
        saying = "v2 gives [4.0]")
public final class AVectorFitsEveryVersion extends Inference {

    public AVectorFitsEveryVersion(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                if (model.isPresent() && solvedAgainst.isPresent()) {
                    solved = solved.map(old -> new Solved(model.get().version(), old.vector()));
                    solvedAgainst = model.map(ModelVersion::version);
                }
                return super.record(model);
            }
        };
    }
}
