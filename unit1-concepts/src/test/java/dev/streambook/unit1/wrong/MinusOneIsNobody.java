package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "No film has the number -1, so it marks a counter that nobody uses",
        breaks = "exact-while-room",
        test = "each_number_is_an_item_and_none_means_nobody",
        saying = "four counters")
public final class MinusOneIsNobody extends HeavyHitters {

    public MinusOneIsNobody(int capacity) {
        super(capacity);
    }

    @Override
    public void add(int item) {
        if (item != -1) {
            super.add(item);
        }
    }
}
