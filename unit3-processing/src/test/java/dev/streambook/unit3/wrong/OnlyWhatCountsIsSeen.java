package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "What does not count can be skipped",
        breaks = "what-counts",
        test = "what_was_only_shown_moves_the_watermark_and_is_not_counted",
        saying = "shown at 12:03 and at 12:20")
public final class OnlyWhatCountsIsSeen extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public OnlyWhatCountsIsSeen(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void onEvent(Tuple tuple, ViewingEvent event) {
        if (counts(event)) {
            super.onEvent(tuple, event);
        }
    }
}
