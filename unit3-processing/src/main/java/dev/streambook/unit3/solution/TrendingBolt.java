package dev.streambook.unit3.solution;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit3.Channels;
import dev.streambook.unit3.QuietChannels;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.TupleUtils;

/** Open windows in the order of their ends; an event costs an increment for each of its windows. */
public class TrendingBolt implements dev.streambook.unit3.TrendingBolt {

    private static final long serialVersionUID = 1L;

    private final TrendSettings settings;
    private final TrendParts parts;
    private transient TreeMap<Window, HeavyHitters> open;
    private transient OutputCollector collector;
    private transient Channels channels;
    private transient QuietChannels quiet;
    private transient WindowAssigner windows;
    private transient BoundedDisorder watermark;

    public TrendingBolt(TrendSettings settings, TrendParts parts) {
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

    // tag::execute[]
    @Override
    public void execute(Tuple tuple) {
        try {
            if (TupleUtils.isTick(tuple)) {
                quiet.onTick().forEach(watermark::onIdle);
                rankWhatIsOver();
                collector.emit(STATE, new Values(watermark.watermark(), open.size()));
            } else {
                onEvent(tuple, (ViewingEvent) tuple.getValueByField(EVENT));
            }
            collector.ack(tuple);
        } catch (RuntimeException e) {
            collector.reportError(e);
            collector.fail(tuple);
        }
    }

    private void onEvent(Tuple tuple, ViewingEvent event) {
        boolean counts = event instanceof Watched || event instanceof Rated;
        if (counts && !count(event)) {
            collector.emit(
                    LATE, tuple, new Values(event, tuple.getIntegerByField(PARTITION), tuple.getLongByField(OFFSET)));
        }
        int channel = channels.of(tuple);
        quiet.onEvent(channel, event.time());
        watermark.onEvent(channel, event.time());
        rankWhatIsOver();
    }

    /** Returns false if none of its windows is open: the event is late. */
    private boolean count(ViewingEvent event) {
        List<Window> stillOpen = windows.sliding(event.time(), settings.size(), settings.slide()).stream()
                .filter(window -> window.end().isAfter(watermark.watermark()))
                .toList();
        for (Window window : stillOpen) {
            open.computeIfAbsent(window, absent -> parts.counters().get()).add(event.item());
        }
        return !stillOpen.isEmpty();
    }

    private void rankWhatIsOver() {
        while (!open.isEmpty() && !open.firstKey().end().isAfter(watermark.watermark())) {
            Map.Entry<Window, HeavyHitters> over = open.pollFirstEntry();
            collector.emit(RANKINGS, new Values(over.getKey(), over.getValue().top(settings.top())));
        }
    }
    // end::execute[]
}
