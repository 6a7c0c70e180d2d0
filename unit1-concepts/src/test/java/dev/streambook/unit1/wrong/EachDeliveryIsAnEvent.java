package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "The stream delivers each increment once",
        breaks = "delivered-twice",
        test = "a_repeated_increment_counts_once",
        saying = "places 0/0, 0/1, 1/0 and 0/1 again")
public final class EachDeliveryIsAnEvent extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        Map<Integer, Long> counts = new HashMap<>(merged.counts());
        Set<Increment> seen = new HashSet<>();
        recent.increments().stream()
                .filter(increment -> increment.offset() >= batch.cut(increment.partition()))
                .filter(increment -> !seen.add(increment))
                .forEach(again -> counts.merge(again.film(), 1L, Long::sum));
        return new CountView(merged.cuts(), counts, merged.latest());
    }
}
