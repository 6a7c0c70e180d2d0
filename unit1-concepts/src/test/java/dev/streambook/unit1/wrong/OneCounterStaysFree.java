package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "Somebody gives way when the map would be full, so that there is always room for one",
        breaks = "exact-while-room",
        test = "as_many_films_as_counters_are_counted_exactly",
        saying = "top(3) of 8 7 9 7 8 7, three counters")
public final class OneCounterStaysFree extends HeavyHitters {

    public OneCounterStaysFree(int capacity) {
        super(Math.max(1, capacity - 1));
    }
}
