package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collections;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Offsets are counted through the whole topic, so the highest cut is the cut",
        breaks = "cut-a-partition",
        test = "partitions_are_cut_where_each_was_read",
        saying = "cuts 100 and 2 and none; increments at 0/99, 1/1, 1/2 and 2/0")
public final class OneCutForAll extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        long cut = batch.cuts().isEmpty() ? 0 : Collections.max(batch.cuts().values());
        List<Increment> behind = recent.increments().stream()
                .filter(increment -> increment.offset() >= cut)
                .toList();
        return super.merge(batch, new RecentIncrements(recent.from(), behind));
    }
}
