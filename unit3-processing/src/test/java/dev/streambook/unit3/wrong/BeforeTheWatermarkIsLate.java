package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "What is before the watermark is late",
        breaks = "partly-late",
        test = "an_event_that_is_too_late_for_one_window_counts_in_the_other",
        saying = "12:05-12:15 is not")
public final class BeforeTheWatermarkIsLate extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public BeforeTheWatermarkIsLate(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean count(Tuple tuple, ViewingEvent event) {
        return !event.time().isBefore(time()) && super.count(tuple, event);
    }
}
