package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "When all counters are taken, they are taken",
        breaks = "late-hit",
        test = "nobody_keeps_a_counter_for_having_come_first",
        saying = "777")
public final class FirstComersStay extends HeavyHitters {

    private final Set<Integer> known = new HashSet<>();
    private final int capacity;

    public FirstComersStay(int capacity) {
        super(capacity);
        this.capacity = capacity;
    }

    @Override
    public void add(int item) {
        if (known.size() < capacity) {
            known.add(item);
        }
        if (known.contains(item)) {
            super.add(item);
        }
    }
}
