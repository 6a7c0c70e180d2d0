package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "An event belongs to one window",
        breaks = "every-window",
        test = "an_event_counts_in_all_windows_that_hold_its_time",
        saying = "12:05-12:15 film 7 ×1, film 8 ×1")
public final class AnEventHasOneWindow extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public AnEventHasOneWindow(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    List<Window> windowsOf(ViewingEvent event) {
        List<Window> all = super.windowsOf(event);
        return all.subList(all.size() - 1, all.size());
    }
}
