package dev.streambook.unit3.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "An event is done when its window is ranked",
        breaks = "acked",
        test = "an_event_is_acked_before_its_window_is_over",
        saying = "[\"sent\", \"left open\"]")
public final class DoneWhenRanked extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public DoneWhenRanked(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    private final Map<Window, List<Tuple>> waiting = new TreeMap<>();

    @Override
    public void execute(Tuple tuple) {
        try {
            handle(tuple);
            if (!isHeld(tuple)) {
                collector.ack(tuple);
            }
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
        }
    }

    @Override
    boolean count(Tuple tuple, ViewingEvent event) {
        boolean counted = super.count(tuple, event);
        if (counted) {
            List<Window> all = windowsOf(event);
            waiting.computeIfAbsent(all.get(all.size() - 1), absent -> new ArrayList<>())
                    .add(tuple);
        }
        return counted;
    }

    @Override
    void rank(Tuple cause, Window window, HeavyHitters counters) {
        super.rank(cause, window, counters);
        List<Tuple> done = waiting.remove(window);
        if (done != null) {
            done.forEach(collector::ack);
        }
    }

    private boolean isHeld(Tuple tuple) {
        return waiting.values().stream().anyMatch(tuples -> tuples.contains(tuple));
    }
}
