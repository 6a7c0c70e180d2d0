package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A record of the log never has more ids than there is room for",
        breaks = "bounded-ids",
        test = "after_a_restart_with_room_for_fewer_the_newest_ids_are_kept",
        saying = "now there is room for 2")
public final class TheLogHasAsManyIdsAsFit extends Inference {

    public TheLogHasAsManyIdsAsFit(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, Math.max(recentIds, record.recent().size())) {};
    }
}
