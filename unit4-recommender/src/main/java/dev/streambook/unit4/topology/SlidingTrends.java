package dev.streambook.unit4.topology;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.topology.Trend.ItemCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts items in sliding windows of event time and ranks each window when the watermark has passed its end.
 *
 * <p>Only open windows are kept: there are about {@code (size + disorder) / slide} of them, and more only while one
 * partition is read ahead of another. An event costs {@code size / slide} increments.
 */
final class SlidingTrends {

    private static final Comparator<ItemCount> RANKING =
            Comparator.comparingLong(ItemCount::count).reversed().thenComparingInt(ItemCount::item);

    private final WindowAssigner assigner;
    private final Duration size;
    private final Duration slide;
    private final int top;
    private final TreeMap<Window, Map<Integer, Long>> open = new TreeMap<>();
    private Instant watermark = Instant.MIN;

    /** @param top how many items a ranking has at most */
    SlidingTrends(WindowAssigner assigner, Duration size, Duration slide, int top) {
        this.assigner = assigner;
        this.size = size;
        this.slide = slide;
        this.top = top;
    }

    /** Counts an event in those of its windows that are open. Returns false if none is: the event is late. */
    boolean add(int item, Instant eventTime) {
        boolean counted = false;
        for (Window window : assigner.sliding(eventTime, size, slide)) {
            if (window.end().isAfter(watermark)) {
                open.computeIfAbsent(window, absent -> new HashMap<>()).merge(item, 1L, Long::sum);
                counted = true;
            }
        }
        return counted;
    }

    /** Closes the windows that end at or before the watermark; windows without events do not appear. Oldest first. */
    List<Trend> advanceTo(Instant watermark) {
        this.watermark = watermark;
        List<Trend> closed = new ArrayList<>();
        while (!open.isEmpty() && !open.firstKey().end().isAfter(watermark)) {
            Map.Entry<Window, Map<Integer, Long>> window = open.pollFirstEntry();
            closed.add(new Trend(window.getKey(), ranking(window.getValue())));
        }
        return closed;
    }

    int openWindows() {
        return open.size();
    }

    private List<ItemCount> ranking(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new ItemCount(entry.getKey(), entry.getValue()))
                .sorted(RANKING)
                .limit(top)
                .toList();
    }
}
