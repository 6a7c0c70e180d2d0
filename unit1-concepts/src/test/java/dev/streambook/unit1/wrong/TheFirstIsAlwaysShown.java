package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A list shows the first one at least",
        breaks = "list-length",
        test = "the_list_is_as_long_as_asked_for",
        saying = "top(0) of 7 7 8")
public final class TheFirstIsAlwaysShown extends HeavyHitters {

    public TheFirstIsAlwaysShown(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(Math.max(1, k));
    }
}
