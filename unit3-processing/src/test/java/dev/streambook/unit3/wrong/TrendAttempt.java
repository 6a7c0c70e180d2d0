package dev.streambook.unit3.wrong;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.Channels;
import dev.streambook.unit3.QuietChannels;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.TupleUtils;

/** A right answer in steps, of which each wrong answer overrides the one that shows its mistake. */
abstract class TrendAttempt implements TrendingBolt {

    private static final long serialVersionUID = 1L;

    final TrendSettings settings;
    final TrendParts parts;
    transient TreeMap<Window, HeavyHitters> open;
    transient OutputCollector collector;
    transient BoundedDisorder watermark;
    private transient Channels channels;
    private transient QuietChannels quiet;
    private transient dev.streambook.unit1.WindowAssigner windows;

    TrendAttempt(TrendSettings settings, TrendParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    @Override
    public void prepare(Map<String, Object> conf, TopologyContext context, OutputCollector collector) {
        this.collector = collector;
        open = new TreeMap<>();
        channels = new Channels(context, settings.partitions());
        quiet = new QuietChannels(channels.count(), settings.idleTicks());
        windows = parts.windows().get();
        watermark = parts.watermark().get();
    }

    @Override
    public void execute(Tuple tuple) {
        try {
            handle(tuple);
            collector.ack(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
        }
    }

    final void handle(Tuple tuple) {
        if (TupleUtils.isTick(tuple)) {
            onTick();
            tell();
        } else {
            onEvent(tuple, (ViewingEvent) tuple.getValueByField(EVENT));
        }
    }

    void onTick() {
        quiet.onTick().forEach(watermark::onIdle);
        rankWhatIsOver(null);
    }

    void tell() {
        collector.emit(STATE, new Values(watermark.watermark(), open.size()));
    }

    void onEvent(Tuple tuple, ViewingEvent event) {
        if (counts(event) && !count(tuple, event)) {
            late(tuple, event);
        }
        moveTime(tuple, event);
        rankWhatIsOver(tuple);
    }

    final void moveTime(Tuple tuple, ViewingEvent event) {
        quiet.onEvent(channels.of(tuple), event.time());
        watermark.onEvent(channels.of(tuple), event.time());
    }

    boolean counts(ViewingEvent event) {
        return event instanceof Watched || event instanceof Rated;
    }

    void late(Tuple tuple, ViewingEvent event) {
        collector.emit(LATE, tuple, lateValues(tuple, event));
    }

    static Values lateValues(Tuple tuple, ViewingEvent event) {
        return new Values(event, tuple.getIntegerByField(PARTITION), tuple.getLongByField(OFFSET));
    }

    /** Up to when events are taken to have come. */
    Instant time() {
        return watermark.watermark();
    }

    boolean count(Tuple tuple, ViewingEvent event) {
        List<Window> stillOpen = windowsOf(event).stream()
                .filter(window -> window.end().isAfter(time()))
                .toList();
        stillOpen.forEach(window -> count(window, event));
        return !stillOpen.isEmpty();
    }

    final void count(Window window, ViewingEvent event) {
        open.computeIfAbsent(window, absent -> parts.counters().get()).add(event.item());
    }

    List<Window> windowsOf(ViewingEvent event) {
        return windows.sliding(event.time(), settings.size(), settings.slide());
    }

    /** @param cause the tuple in hand, null for a tick */
    void rankWhatIsOver(Tuple cause) {
        while (!open.isEmpty() && !open.firstKey().end().isAfter(time())) {
            Map.Entry<Window, HeavyHitters> over = open.pollFirstEntry();
            rank(cause, over.getKey(), over.getValue());
        }
    }

    void rank(Tuple cause, Window window, HeavyHitters counters) {
        collector.emit(RANKINGS, new Values(window, counters.top(settings.top())));
    }
}
