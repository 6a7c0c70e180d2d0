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
        belief = "An old vector is better than none",
        breaks = "no-old-vector",
        test = "a_version_that_knows_none_of_the_films_leaves_no_vector",
        saying = "v1 gives [4.0]")
public final class TheOldVectorIsBetterThanNone extends Inference {

    public TheOldVectorIsBetterThanNone(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                Optional<Solved> old = solved;
                UserVector record = super.record(model);
                solved = record.solved().or(() -> old);
                return new UserVector(user, solved, record.opinions(), record.seen(), record.recent());
            }
        };
    }
}
