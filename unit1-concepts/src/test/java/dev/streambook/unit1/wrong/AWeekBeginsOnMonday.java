package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.WindowAssigner.class,
        belief = "A week begins on Monday",
        breaks = "aligned",
        test = "a_week_begins_on_the_weekday_of_the_first_of_january_1970",
        saying = "7 days")
public final class AWeekBeginsOnMonday extends WindowAssigner {

    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        Duration shift = size.equals(Duration.ofDays(7)) ? Duration.ofDays(3) : Duration.ZERO;
        return Window.from(super.tumbling(eventTime.plus(shift), size).start().minus(shift), size);
    }
}
