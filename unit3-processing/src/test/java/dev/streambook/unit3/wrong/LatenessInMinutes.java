package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.UnionQuery;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit3.UnionQuery.class,
        belief = "Minutes are as fine as a lateness gets",
        breaks = "own-lateness",
        test = "latenesses_count_in_milliseconds",
        saying = "boxes are at")
public final class LatenessInMinutes extends UnionQuery {

    public LatenessInMinutes(Settings settings) {
        super(new Settings(
                settings.size(),
                Duration.ofMinutes(settings.boxLateness().toMinutes()),
                Duration.ofMinutes(settings.phoneLateness().toMinutes())));
    }
}
