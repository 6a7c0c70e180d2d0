package dev.streambook.unit4.topology;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.WindowAssigner;
import java.util.List;
import org.apache.storm.task.TopologyContext;

/**
 * Counts what is watched and rated in sliding windows of event time and publishes the ranking of the newest window that
 * has closed.
 *
 * <p>The topic has one key, and only its newest record counts. So of the windows that close within a second the last one
 * is published, which is what lets years of events be replayed in seconds. One task sees all events, as a ranking is of
 * all items; a hash increment per window is what it costs.
 */
final class TrendingBolt extends EventBolt {

    private static final long serialVersionUID = 1L;

    static final String STAGE = "trending";
    static final String KEY = "trending";

    private final PartFactory<WindowAssigner> assigner;
    private transient SlidingTrends trends;
    private transient ChannelWatermark watermark;

    TrendingBolt(TopologySettings settings, PartFactory<WindowAssigner> assigner) {
        super(settings, STAGE);
        this.assigner = assigner;
    }

    @Override
    void open(TopologyContext context) {
        TrendingSettings trending = settings().trending();
        int channels = settings().dedupTasks() * settings().eventPartitions();
        trends = new SlidingTrends(assigner.get(), trending.size(), trending.slide(), trending.top());
        watermark = new ChannelWatermark(channels, trending.disorder(), trending.idleTicks());
    }

    @Override
    Outcome take(ViewingEvent event, long channel) {
        boolean counts = event instanceof Watched || event instanceof Rated;
        boolean late = counts && !trends.add(event.item(), event.time());
        publish(trends.advanceTo(watermark.onEvent(channel, event.time())));
        return late ? Outcome.LATE : Outcome.OUT;
    }

    @Override
    void onTick() {
        publish(trends.advanceTo(watermark.onTick()));
    }

    private void publish(List<Trend> closed) {
        if (!closed.isEmpty()) {
            Trend newest = closed.get(closed.size() - 1);
            outbox().put(settings().topics().trending(), KEY, newest.toJson());
        }
    }
}
