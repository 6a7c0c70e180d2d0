package dev.streambook.unit3.exercise;

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
import dev.streambook.workbook.TodoException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/**
 * Exercise 3.4 Windows and late tuples in Storm: docs/unit3/3.4-windows-and-late-tuples-in-storm.md. Run TrendingBoltTest, or
 * TrendingBoltPlay beside this class to watch windows open and close.
 */
public final class TrendingBolt implements dev.streambook.unit3.TrendingBolt {

    private static final long serialVersionUID = 1L;

    private final TrendSettings settings;
    private final TrendParts parts;
    private transient OutputCollector collector;
    private transient Channels channels;
    private transient QuietChannels quiet;
    private transient WindowAssigner windows;
    private transient BoundedDisorder watermark;

    /** The windows that are not over, the oldest first. */
    private transient TreeMap<Window, HeavyHitters> open;

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

    /** Takes an event or a tick; {@code org.apache.storm.utils.TupleUtils} tells them apart. */
    @Override
    public void execute(Tuple tuple) {
        // TODO 3.4  A tick (TupleUtils.isTick): quiet.onTick() names the channels for watermark.onIdle; rank what is over;
        //           then emit new Values(watermark.watermark(), open.size()) on STATE.
        //           An event: count it in its windows that are not over (windows.sliding, parts.counters().get()), or
        //           emit it on LATE; then quiet.onEvent and watermark.onEvent for channels.of(tuple); rank what is over.
        //           When is a tuple acked, when failed, and which emits are anchored?
        throw new TodoException("3.4 TrendingBolt.execute");
    }

    /** Whether an event of this kind is counted. */
    private static boolean counts(ViewingEvent event) {
        return event instanceof Watched || event instanceof Rated;
    }

    /** The values of a tuple on the stream {@code LATE}. */
    private static Values late(Tuple tuple, ViewingEvent event) {
        return new Values(event, tuple.getIntegerByField(PARTITION), tuple.getLongByField(OFFSET));
    }

    /** The values of a tuple on the stream {@code RANKINGS}. */
    private Values ranking(Window window, HeavyHitters counted) {
        return new Values(window, counted.top(settings.top()));
    }
}
