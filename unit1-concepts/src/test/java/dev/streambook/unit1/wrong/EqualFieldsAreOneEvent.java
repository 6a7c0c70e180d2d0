package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Two increments are the same if all their fields are equal",
        breaks = "place-identifies",
        test = "one_place_is_one_event_whatever_time_it_tells",
        saying = "but was: {7=2L}")
public final class EqualFieldsAreOneEvent extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        Map<Integer, Long> counts = new HashMap<>(batch.counts());
        recent.increments().stream()
                .distinct()
                .filter(increment -> increment.offset() >= batch.cut(increment.partition()))
                .forEach(increment -> counts.merge(increment.film(), 1L, Long::sum));
        return new CountView(merged.cuts(), counts, merged.latest());
    }
}
