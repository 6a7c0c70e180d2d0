package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayDeque;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "Counters of a window that is over can be used again",
        breaks = "every-window",
        test = "a_window_begins_with_nothing_counted",
        saying = "an older window is over")
public final class CountersAreUsedAgain extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    private final ArrayDeque<HeavyHitters> free = new ArrayDeque<>();

    public CountersAreUsedAgain(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    boolean count(Tuple tuple, ViewingEvent event) {
        for (Window window : windowsOf(event)) {
            if (!free.isEmpty() && window.end().isAfter(time())) {
                open.computeIfAbsent(window, absent -> free.remove());
            }
        }
        return super.count(tuple, event);
    }

    @Override
    void rank(Tuple cause, Window window, HeavyHitters counters) {
        super.rank(cause, window, counters);
        free.add(counters);
    }
}
