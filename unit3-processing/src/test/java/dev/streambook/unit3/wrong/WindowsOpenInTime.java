package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "A window opens before the watermark is in it",
        breaks = "every-window",
        test = "an_event_opens_its_window_also_when_the_watermark_is_in_it",
        saying = "film 8 is only shown at 12:14")
public final class WindowsOpenInTime extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public WindowsOpenInTime(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean count(Tuple tuple, ViewingEvent event) {
        List<Window> stillOpen = windowsOf(event).stream()
                .filter(window -> window.end().isAfter(time()))
                .toList();
        stillOpen.stream()
                .filter(window -> open.containsKey(window) || !window.start().isBefore(time()))
                .forEach(window -> count(window, event));
        return !stillOpen.isEmpty();
    }
}
