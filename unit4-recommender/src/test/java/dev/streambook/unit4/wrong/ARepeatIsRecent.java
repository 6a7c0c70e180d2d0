package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.RecentIds;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "An id that was just seen again is a recent one",
        breaks = "bounded-ids",
        test = "a_repeat_makes_no_id_younger",
        saying = "a again, d with room for 3")
public final class ARepeatIsRecent extends Inference {

    public ARepeatIsRecent(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, new RecentIds(recentIds, record.recent()) {
            @Override
            public boolean contains(String id) {
                boolean known = ids.remove(id);
                if (known) {
                    ids.add(id);
                }
                return known;
            }
        }) {};
    }
}
