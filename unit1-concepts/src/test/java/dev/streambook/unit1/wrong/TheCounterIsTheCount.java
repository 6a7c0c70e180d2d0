package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "What a counter shows is how often the film was seen",
        breaks = "error-told",
        test = "an_inherited_count_is_reported_as_an_error",
        saying = "film 2: 5 times")
public final class TheCounterIsTheCount extends HeavyHitters {

    public TheCounterIsTheCount(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(k).stream()
                .map(estimate -> new Estimate(estimate.item(), estimate.count(), 0))
                .toList();
    }
}
