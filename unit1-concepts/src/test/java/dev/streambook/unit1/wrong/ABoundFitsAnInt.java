package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "The milliseconds of a bound fit an int",
        breaks = "trails-by-the-bound",
        test = "a_bound_is_as_short_or_as_long_as_a_duration",
        saying = "bound PT596H31M23.648S")
public final class ABoundFitsAnInt extends BoundedDisorder {

    public ABoundFitsAnInt(Disorder disorder) {
        super(new Disorder(
                disorder.partitions(),
                Duration.ofMillis(Math.abs((int) disorder.bound().toMillis() % Integer.MAX_VALUE))));
    }
}
