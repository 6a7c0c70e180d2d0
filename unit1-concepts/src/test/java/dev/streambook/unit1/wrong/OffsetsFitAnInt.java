package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "An offset fits an int",
        breaks = "beyond-int",
        test = "five_billion_and_one",
        saying = "up to {0=1705032705}")
public final class OffsetsFitAnInt extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        Map<Integer, Long> cuts = new HashMap<>(merged.cuts());
        cuts.replaceAll((partition, cut) -> (long) cut.intValue());
        return new CountView(cuts, merged.counts(), merged.latest());
    }
}
