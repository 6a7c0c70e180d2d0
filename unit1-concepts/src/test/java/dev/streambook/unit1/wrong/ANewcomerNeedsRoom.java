package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A newcomer needs room before somebody gives way, so there is one counter more",
        breaks = "list-length",
        test = "no_more_films_are_listed_than_there_are_counters",
        saying = "counted with 3 counters")
public final class ANewcomerNeedsRoom extends HeavyHitters {

    public ANewcomerNeedsRoom(int capacity) {
        super(capacity + 1);
    }
}
