package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Of a large backlog every second event, counted double, is enough",
        breaks = "equals-recount",
        test = "any_cut_gives_what_a_full_recount_gives",
        saying = "batch cut at")
public final class ALargeBacklogIsSampled extends LambdaView {

    private static final int LARGE = 100;

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        if (recent.increments().size() < LARGE) {
            return merged;
        }
        Map<Integer, Long> counts = new HashMap<>(batch.counts());
        recent.increments().stream()
                .distinct()
                .filter(increment -> increment.offset() >= batch.cut(increment.partition()))
                .filter(increment -> increment.offset() % 2 == 0)
                .forEach(increment -> counts.merge(increment.film(), 2L, Long::sum));
        return new CountView(merged.cuts(), counts, merged.latest());
    }
}
