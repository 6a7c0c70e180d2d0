package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.Rebuilder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit4.Rebuilder.class,
        belief = "A time in milliseconds is an int",
        breaks = "limit",
        test = "a_limit_of_a_month_is_a_month",
        saying = "a limit of 30 days")
public final class ALimitIsAnInt extends Rebuilder {

    public ALimitIsAnInt(Map<String, Object> connection, Duration limit) {
        super(connection, Duration.ofMillis((int) limit.toMillis()));
    }
}
