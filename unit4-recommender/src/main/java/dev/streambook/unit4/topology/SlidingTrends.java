package dev.streambook.unit4.topology;

import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.topology.Trend.ItemCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Counts items in sliding windows of event time and ranks each window when the watermark has passed its end.
 *
 * <p>Only open windows are kept: there are about {@code (size + disorder) / slide} of them, and more only while one
 * partition is read ahead of another. Each has counters of its own, of which there are so many and no more, however many
 * films there are. An event costs {@code size / slide} increments.
 */
final class SlidingTrends {

    private final WindowAssigner assigner;
    private final Supplier<HeavyHitters> counters;
    private final Duration size;
    private final Duration slide;
    private final int top;
    private final TreeMap<Window, HeavyHitters> open = new TreeMap<>();
    private Instant watermark = Instant.MIN;

    /**
     * @param counters makes those of one window
     * @param top how many items a ranking has at most
     */
    SlidingTrends(WindowAssigner assigner, Supplier<HeavyHitters> counters, Duration size, Duration slide, int top) {
        this.assigner = assigner;
        this.counters = counters;
        this.size = size;
        this.slide = slide;
        this.top = top;
    }

    /** Counts an event in those of its windows that are open. Returns false if none is: the event is late. */
    boolean add(int item, Instant eventTime) {
        boolean counted = false;
        for (Window window : assigner.sliding(eventTime, size, slide)) {
            if (window.end().isAfter(watermark)) {
                open.computeIfAbsent(window, absent -> counters.get()).add(item);
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
            Map.Entry<Window, HeavyHitters> window = open.pollFirstEntry();
            closed.add(new Trend(window.getKey(), ranking(window.getValue())));
        }
        return closed;
    }

    int openWindows() {
        return open.size();
    }

    private List<ItemCount> ranking(HeavyHitters counted) {
        return counted.top(top).stream()
                .map(estimate -> new ItemCount(estimate.item(), estimate.count()))
                .toList();
    }
}
