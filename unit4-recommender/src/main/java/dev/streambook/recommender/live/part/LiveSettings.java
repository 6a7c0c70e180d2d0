package dev.streambook.recommender.live.part;

import dev.streambook.recommender.batch.RetrainSettings;
import dev.streambook.recommender.batch.TrainerSettings;
import dev.streambook.recommender.live.fault.FaultSettings;
import dev.streambook.recommender.live.source.Audience;
import dev.streambook.recommender.search.SearchSettings;
import dev.streambook.recommender.serving.http.ApiSettings;
import dev.streambook.recommender.settings.KafkaConnection;
import dev.streambook.recommender.settings.MicroBatches;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.similar.BlendSettings;
import dev.streambook.recommender.speed.SpeedSettings;
import dev.streambook.recommender.statistics.StatisticsSettings;
import dev.streambook.recommender.storm.TopologySettings;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit4.Margins;
import java.time.Duration;
import java.util.Map;

/** The settings of all parts. Each part reads its own block; all of them are checked here, before anything starts. */
public final class LiveSettings {

    public static final String SPEED_GROUP = "speed";
    public static final String STORM_GROUP = "storm-topology";

    public final TopicNames topics = TopicNames.standard();
    public final ApiSettings api;
    public final int eventPartitions;
    public final long logFileBytes;
    public final long letterFileBytes;
    public final Duration maxAhead;
    public final int maxBadRows;
    public final Audience audience;
    public final TrainerSettings trainer;
    public final RetrainSettings retrain;
    public final Margins margins;
    public final int modelsKept;
    public final MicroBatches archive;
    public final int archiveMergeAt;
    public final StatisticsSettings.Windows statistics;
    public final Duration statisticsWait;
    public final SearchSettings search;
    public final BlendSettings blend;
    public final FaultSettings faults;
    public final ClusterSettings cluster;
    public final Leap leap;
    private final Settings settings;

    /** @throws dev.streambook.recommender.settings.SettingException naming the key, its value and what was expected */
    public LiveSettings(Settings settings) {
        this.settings = settings;
        this.api = ApiSettings.read(settings.block("http"));
        this.eventPartitions = settings.block("kafka").whole("event-partitions", 1, 1_000);
        this.logFileBytes = settings.block("intake").wholeLong("log-file-bytes", 1, Long.MAX_VALUE);
        this.letterFileBytes = settings.block("intake").wholeLong("dead-letters-file-bytes", 1, Long.MAX_VALUE);
        this.maxAhead = settings.block("intake").duration("max-ahead", Duration.ZERO);
        this.maxBadRows = settings.block("movielens").whole("max-bad-rows", 0, Integer.MAX_VALUE);
        this.audience = Audience.read(settings.block("generator"));
        this.trainer = TrainerSettings.read(settings.block("training"));
        this.retrain = RetrainSettings.read(settings.block("training"));
        this.margins = new Margins(
                settings.block("model").number("worse-by", 0, 1_000),
                settings.block("model").number("worse-recall-by", 0, 1));
        this.modelsKept = settings.block("model").whole("kept", 1, 1_000);
        this.archive = MicroBatches.read(settings.block("archive"));
        this.archiveMergeAt = settings.block("archive").whole("merge-batches", 2, 100_000);
        this.statistics = StatisticsSettings.Windows.read(settings.block("statistics"));
        this.statisticsWait = settings.block("statistics").duration("wait-for-model", Duration.ZERO);
        this.search = SearchSettings.read(settings.block("search"));
        this.faults = FaultSettings.read(settings.block("faults"));
        this.cluster = ClusterSettings.read(settings.block("cluster"));
        speed(cluster.instance());
        this.blend = BlendSettings.read(settings.block("blend"), settings.block("similar"));
        this.leap = topology(connection()).leap();
    }

    /** How the clients of a cluster reach its brokers. */
    public Map<String, String> connection() {
        return KafkaConnection.read(settings);
    }

    /** The speed layer's settings; {@code instance} differs between its processes. */
    public SpeedSettings speed(String instance) {
        return SpeedSettings.read(settings.block("speed"), SPEED_GROUP, instance);
    }

    /**
     * The topology's settings.
     *
     * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
     */
    public TopologySettings topology(Map<String, String> kafka) {
        return TopologySettings.read(
                settings, new TopologySettings.Source(kafka, topics, STORM_GROUP, eventPartitions));
    }
}
