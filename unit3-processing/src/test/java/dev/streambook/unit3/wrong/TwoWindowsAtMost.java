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
        belief = "Windows that overlap are two",
        breaks = "every-window",
        test = "with_a_slide_of_a_minute_an_event_counts_in_ten_windows",
        saying = "windows of 10 minutes each minute")
public final class TwoWindowsAtMost extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public TwoWindowsAtMost(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    List<Window> windowsOf(ViewingEvent event) {
        List<Window> all = super.windowsOf(event);
        return all.subList(Math.max(0, all.size() - 2), all.size());
    }
}
