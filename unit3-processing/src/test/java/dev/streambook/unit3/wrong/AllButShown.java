package dev.streambook.unit3.wrong;

import dev.streambook.event.Shown;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "What was not only shown counts",
        breaks = "what-counts",
        test = "what_was_only_shown_moves_the_watermark_and_is_not_counted",
        saying = "its rating was taken back")
public final class AllButShown extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public AllButShown(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean counts(ViewingEvent event) {
        return !(event instanceof Shown);
    }
}
