package dev.streambook.unit4.wrong;

import dev.streambook.unit4.ModelVersion;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "An unmodifiable view cannot change",
        breaks = "snapshot",
        test = "a_record_that_was_handed_out_stays_as_it_is",
        saying = "7: 1.0")
public final class ARecordIsAView extends Inference {

    public ARecordIsAView(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, recentIds) {
            private final List<Opinion> list = new ArrayList<>();

            @Override
            protected UserVector record(Optional<? extends ModelVersion> model) {
                UserVector record = super.record(model);
                list.clear();
                list.addAll(record.opinions());
                return new UserVector(
                        user, record.solved(), Collections.unmodifiableList(list), record.seen(), record.recent());
            }
        };
    }
}
