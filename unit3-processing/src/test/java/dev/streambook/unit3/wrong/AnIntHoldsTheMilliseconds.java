package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

/** An int has room for 24 days of milliseconds: 50 days become 7 hours. */
@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "An int is large enough for milliseconds",
        breaks = "own-lateness",
        test = "a_lateness_may_be_fifty_days",
        saying = "phones 50 days out of order")
public final class AnIntHoldsTheMilliseconds extends UnionQuery {

    public AnIntHoldsTheMilliseconds(Settings settings) {
        super(new Settings(settings.size(), asInt(settings.boxLateness()), asInt(settings.phoneLateness())));
    }

    private static Duration asInt(Duration duration) {
        return Duration.ofMillis((int) duration.toMillis());
    }
}
