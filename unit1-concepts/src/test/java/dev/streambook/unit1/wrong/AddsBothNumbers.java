package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "The total is the batch's number plus the stream's number",
        breaks = "overlap-once",
        test = "an_overlap_is_not_counted_twice",
        saying = "but was: {7=6L, 8=3L}")
public final class AddsBothNumbers extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        Map<Integer, Long> counts = new HashMap<>(batch.counts());
        Set<List<Number>> places = new HashSet<>();
        for (Increment increment : recent.increments()) {
            if (places.add(List.of(increment.partition(), increment.offset()))) {
                counts.merge(increment.film(), 1L, Long::sum);
            }
        }
        CountView merged = super.merge(batch, recent);
        return new CountView(merged.cuts(), counts, merged.latest());
    }
}
