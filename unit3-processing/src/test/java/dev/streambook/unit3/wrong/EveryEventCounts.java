package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "An event is an event",
        breaks = "what-counts",
        test = "what_was_only_shown_moves_the_watermark_and_is_not_counted",
        saying = "film 8 ×2")
public final class EveryEventCounts extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public EveryEventCounts(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean counts(ViewingEvent event) {
        return true;
    }
}
