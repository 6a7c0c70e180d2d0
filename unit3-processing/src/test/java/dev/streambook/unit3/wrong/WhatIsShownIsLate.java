package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "Every event can be late",
        breaks = "late-stream",
        test = "what_was_only_shown_is_not_late",
        saying = "what is shown counts in no window")
public final class WhatIsShownIsLate extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public WhatIsShownIsLate(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void onEvent(Tuple tuple, ViewingEvent event) {
        if (!counts(event)
                && windowsOf(event).stream().noneMatch(window -> window.end().isAfter(time()))) {
            late(tuple, event);
        }
        super.onEvent(tuple, event);
    }
}
