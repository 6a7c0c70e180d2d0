package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "The newest event says what time it is",
        breaks = "ranked-at-the-end",
        test = "a_window_is_ranked_when_the_watermark_has_reached_its_end",
        saying = "the watermark is 12:09")
public final class TheNewestEventIsTheTime extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public TheNewestEventIsTheTime(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    private Instant newest = Instant.MIN;

    @Override
    void onEvent(Tuple tuple, ViewingEvent event) {
        newest = newest.isAfter(event.time()) ? newest : event.time();
        super.onEvent(tuple, event);
    }

    @Override
    Instant time() {
        return newest;
    }
}
