package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Events are counted up to the first offset that is missing",
        breaks = "holes",
        test = "what_is_behind_a_hole_counts_once_when_it_is_merged_again",
        saying = "up to {0=2}")
public final class CountedUpToTheFirstHole extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        Map<Integer, Long> cuts = new HashMap<>(merged.cuts());
        cuts.replaceAll((partition, cut) -> firstMissing(partition, batch.cut(partition), recent));
        return new CountView(cuts, merged.counts(), merged.latest());
    }

    private static long firstMissing(int partition, long cut, RecentIncrements recent) {
        Set<Long> offsets = recent.increments().stream()
                .filter(increment -> increment.partition() == partition)
                .map(Increment::offset)
                .collect(Collectors.toSet());
        long missing = cut;
        while (offsets.contains(missing)) {
            missing++;
        }
        return missing;
    }
}
