package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Comparator;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "What is certain counts more than what is estimated",
        breaks = "by-count",
        test = "the_list_is_by_count_and_not_by_what_is_certain",
        saying = "two counters")
public final class WhatIsCertainComesFirst extends HeavyHitters {

    public WhatIsCertainComesFirst(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return super.top(Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparingLong(Estimate::atLeast).reversed().thenComparingInt(Estimate::item))
                .limit(k)
                .toList();
    }
}
