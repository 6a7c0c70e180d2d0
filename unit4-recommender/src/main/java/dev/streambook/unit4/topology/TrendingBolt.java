package dev.streambook.unit4.topology;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.PartFactory;
import java.util.List;
import org.apache.storm.task.TopologyContext;

/**
 * Counts what is watched and rated in sliding windows of event time and publishes the ranking of the newest window that
 * has closed.
 *
 * <p>The topic has one key, and only its newest record counts. So of the windows that close within a second the last one
 * is published, which is what lets years of events be replayed in seconds. One task sees all events, as a ranking is of
 * all items; an increment per window is what it costs.
 */
final class TrendingBolt extends EventBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "trending";
    static final String KEY = "trending";

    private final PartFactory<HeavyHitters> counters;
    private final PartFactory<WindowAssigner> windows;
    private final PartFactory<BoundedDisorder> disorder;
    private transient List<Integer> tasks;
    private transient SlidingTrends trends;
    private transient BoundedDisorder watermark;
    private transient QuietChannels quiet;

    TrendingBolt(TopologySettings settings, TopologyParts parts) {
        super(settings, STAGE);
        this.counters = parts.counters();
        this.windows = parts.windows();
        this.disorder = parts.watermark();
    }

    @Override
    void open(TopologyContext context) {
        TrendingSettings trending = settings().trending();
        tasks = context.getComponentTasks(RecommenderTopology.DEDUP);
        trends = new SlidingTrends(windows.get(), counters, trending.size(), trending.slide(), trending.top());
        watermark = disorder.get();
        quiet = new QuietChannels(settings().disorder().partitions(), trending.idleTicks());
    }

    @Override
    Outcome take(ViewingEvent event, int partition, int task) {
        int channel = tasks.indexOf(task) * settings().eventPartitions() + partition;
        boolean counts = event instanceof Watched || event instanceof Rated;
        boolean late = counts && !trends.add(event.item(), event.time());
        quiet.onEvent(channel, event.time());
        watermark.onEvent(channel, event.time());
        publishClosed();
        return late ? Outcome.LATE : Outcome.OUT;
    }

    @Override
    void onTick() {
        quiet.onTick().forEach(watermark::onIdle);
        publishClosed();
    }

    private void publishClosed() {
        List<Trend> closed = trends.advanceTo(watermark.watermark());
        if (!closed.isEmpty()) {
            Trend newest = closed.get(closed.size() - 1);
            outbox().put(settings().topics().trending(), KEY, newest.toJson());
        }
    }
}
