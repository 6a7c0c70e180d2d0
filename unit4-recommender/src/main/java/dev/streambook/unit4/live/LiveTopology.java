package dev.streambook.unit4.live;

import dev.streambook.engine.StormCluster;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.topology.CoVisitSettings;
import dev.streambook.unit4.topology.RecommenderTopology;
import dev.streambook.unit4.topology.TopologyParts;
import dev.streambook.unit4.topology.TopologySettings;
import dev.streambook.unit4.topology.TrendingSettings;
import dev.streambook.workbook.Answer;

/** The Storm topology with its exercises and settings. */
final class LiveTopology {

    static final String GROUP = "storm-topology";

    private final LiveSettings settings;
    private final TopicNames topics;
    private final PoisonHandlers poison;
    private final Answer<Deduplicator> deduplicator;
    private final Answer<HeavyHitters> counters;
    private final Answer<WindowAssigner> windows;
    private final Answer<BoundedDisorder> watermark;

    LiveTopology(LiveSettings settings, TopicNames topics, Parts parts, PoisonHandlers poison) {
        this.settings = settings;
        this.topics = topics;
        this.poison = poison;
        this.deduplicator = parts.take(Deduplicator.class);
        this.counters = parts.take(HeavyHitters.class);
        this.windows = parts.take(WindowAssigner.class);
        this.watermark = parts.take(BoundedDisorder.class);
    }

    void start(StormCluster storm, String bootstrapServers, Shutdown shutdown) {
        TopologySettings topology = topologySettings(bootstrapServers);
        RecommenderTopology recommender = new RecommenderTopology(topology, parts(topology));
        shutdown.add("Storm topology", storm.submit("recommender", recommender.config(), recommender.build()));
    }

    /** Only what can travel to a worker is captured. */
    private TopologyParts parts(TopologySettings topology) {
        Answer<Deduplicator> dedup = deduplicator;
        Answer<HeavyHitters> hitters = counters;
        int perWindow = topology.trending().counters();
        Answer<WindowAssigner> assigner = windows;
        Answer<BoundedDisorder> disorder = watermark;
        return new TopologyParts(
                () -> dedup.create(topology.retention(), SeenIds.none()),
                () -> hitters.create(perWindow),
                assigner::create,
                () -> disorder.create(topology.disorder()),
                poison);
    }

    private TopologySettings topologySettings(String bootstrapServers) {
        TopologySettings defaults = TopologySettings.defaults(bootstrapServers, topics, settings.eventPartitions());
        LiveSettings.Trending trending = settings.trending();
        CoVisitSettings similar = defaults.similar();
        return new TopologySettings(
                defaults.kafka(),
                topics,
                GROUP,
                settings.eventPartitions(),
                defaults.maxPending(),
                defaults.retries(),
                defaults.timeToLive(),
                defaults.idCapacity(),
                defaults.dedupTasks(),
                new TrendingSettings(
                        trending.window(),
                        trending.slide(),
                        trending.lateness(),
                        defaults.trending().idleTicks(),
                        trending.top(),
                        trending.counters()),
                new CoVisitSettings(
                        similar.history(),
                        similar.pairLimit(),
                        similar.damping(),
                        settings.similarTop(),
                        similar.leastStars()),
                defaults.similarTasks());
    }
}
