package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "A few missing events do not show in the sum",
        breaks = "gap-is-noticed",
        test = "a_gap_is_refused_by_name",
        saying = "merging a batch up to offset 3 of partition 1 with increments from offset 5")
public final class GapsAreSmall extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        Map<Integer, Long> from = new HashMap<>(recent.from());
        from.replaceAll((partition, first) -> Math.min(first, batch.cut(partition)));
        return super.merge(batch, new RecentIncrements(from, recent.increments()));
    }
}
