package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.RecentIds;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "Ids are unique, so one memory serves all users",
        breaks = "bounded-ids",
        test = "each_user_has_room_for_as_many_ids",
        saying = "then a by user 1 again")
public final class OneMemoryForAll extends Inference {

    private final RecentIds all;

    public OneMemoryForAll(int recentIds) {
        super(recentIds);
        this.all = new RecentIds(recentIds, List.of());
    }

    @Override
    protected UserState stateOf(UserVector record) {
        record.recent().forEach(all::add);
        return new UserState(record, all) {};
    }
}
