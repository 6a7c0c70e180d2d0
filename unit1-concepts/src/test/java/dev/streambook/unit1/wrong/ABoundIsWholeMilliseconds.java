package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A bound is some milliseconds",
        breaks = "trails-by-the-bound",
        test = "a_bound_is_as_short_or_as_long_as_a_duration",
        saying = "bound PT0.001500001S")
public final class ABoundIsWholeMilliseconds extends BoundedDisorder {

    public ABoundIsWholeMilliseconds(Disorder disorder) {
        super(new Disorder(
                disorder.partitions(), Duration.ofMillis(disorder.bound().toMillis())));
    }
}
