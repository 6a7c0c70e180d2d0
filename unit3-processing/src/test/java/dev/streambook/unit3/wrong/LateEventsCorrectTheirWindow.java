package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A late event corrects its window",
        breaks = "ranked-once",
        test = "a_late_event_does_not_open_its_window_again",
        saying = "the late 12:05")
public final class LateEventsCorrectTheirWindow extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public LateEventsCorrectTheirWindow(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void late(Tuple tuple, ViewingEvent event) {
        super.late(tuple, event);
        windowsOf(event).forEach(window -> count(window, event));
    }
}
