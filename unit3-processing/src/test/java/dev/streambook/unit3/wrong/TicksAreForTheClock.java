package dev.streambook.unit3.wrong;

import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A tick has nothing to do with event time",
        breaks = "idle",
        test = "a_partition_without_events_is_not_waited_for_after_some_ticks",
        saying = "silent for three ticks")
public final class TicksAreForTheClock extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public TicksAreForTheClock(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void onTick() {}
}
