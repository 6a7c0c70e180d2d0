package dev.streambook.unit4.wrong;

import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.solution.Inference;
import dev.streambook.unit4.solution.RecentIds;
import dev.streambook.unit4.solution.UserState;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.Inference.class,
        belief = "A full memory of ids can begin from empty",
        breaks = "bounded-ids",
        test = "the_last_three_ids_are_known_where_three_are_to_be_remembered",
        saying = "recent [d]")
public final class AFullMemoryIsEmptied extends Inference {

    public AFullMemoryIsEmptied(int recentIds) {
        super(recentIds);
    }

    @Override
    protected UserState stateOf(UserVector record) {
        return new UserState(record, new RecentIds(recentIds, record.recent()) {
            @Override
            public void add(String id) {
                if (ids.size() == limit) {
                    ids.clear();
                }
                super.add(id);
            }
        }) {};
    }
}
