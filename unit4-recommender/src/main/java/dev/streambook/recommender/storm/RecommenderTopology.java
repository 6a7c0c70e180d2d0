package dev.streambook.recommender.storm;

import dev.streambook.event.Rated;
import dev.streambook.event.Shown;
import dev.streambook.event.Unrated;
import dev.streambook.event.Watched;
import dev.streambook.unit3.DedupCountBolt;
import dev.streambook.unit3.TrendingBolt;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.kafka.spout.FirstPollOffsetStrategy;
import org.apache.storm.kafka.spout.KafkaSpoutConfig;
import org.apache.storm.kafka.spout.KafkaSpoutRetryExponentialBackoff;
import org.apache.storm.kafka.spout.KafkaSpoutRetryExponentialBackoff.TimeInterval;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.tuple.Fields;

/** Puts the topology together. The same one runs in a local cluster and, by {@code storm jar}, in a real one. */
public final class RecommenderTopology {

    static final String DEDUP = "dedup";

    private static final String EVENTS = "events";
    private static final String TRENDING = "trending";

    private static final int POLL_RECORDS = 500;

    /**
     * About 400 events. The default of a megabyte is read to its end before another partition gets its turn, and while
     * the log is read again that puts the partitions years of event time apart.
     */
    private static final int FETCH_BYTES = 64 * 1024;

    private static final int MESSAGE_TIMEOUT_SECONDS = 60;

    private final TopologySettings settings;
    private final StormExercises exercises;

    public RecommenderTopology(TopologySettings settings, StormExercises exercises) {
        this.settings = settings;
        this.exercises = exercises;
    }

    public StormTopology build() {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout(EVENTS, new RewindingSpout(settings, spoutConfig()), 1);
        builder.setBolt(DEDUP, exercises.dedupBolt(settings), settings.dedup().tasks())
                .fieldsGrouping(EVENTS, RecordTuples.EVENTS, new Fields(RecordTuples.KEY));
        builder.setBolt(TRENDING, new HostedBolt(settings, TRENDING, exercises.trendingBolt(settings)), 1)
                .globalGrouping(DEDUP, DedupCountBolt.EVENTS);
        builder.setBolt("similar", new SimilarBolt(settings), settings.similar().tasks())
                .allGrouping(DEDUP, DedupCountBolt.EVENTS);
        builder.setBolt("outlet", new OutletBolt(settings, exercises), 1)
                .globalGrouping(TRENDING, TrendingBolt.RANKINGS)
                .globalGrouping(DEDUP, DedupCountBolt.COUNTS)
                .globalGrouping(EVENTS, RecordTuples.MALFORMED);
        return builder.createTopology();
    }

    /** One worker, as the spout asks for; a record that is not done within a minute has failed. */
    public Config config() {
        Config config = new Config();
        config.setNumWorkers(1);
        config.setNumAckers(1);
        config.setMaxSpoutPending(settings.replay().maxPending());
        config.setMessageTimeoutSecs(MESSAGE_TIMEOUT_SECONDS);
        List.of(Shown.class, Watched.class, Rated.class, Unrated.class)
                .forEach(kind -> config.registerSerialization(kind, EventSerializer.class));
        return config;
    }

    private KafkaSpoutConfig<byte[], byte[]> spoutConfig() {
        return new KafkaSpoutConfig.Builder<byte[], byte[]>(
                        settings.source().kafka().get("bootstrap.servers"),
                        settings.topics().events())
                .setProp(settings.source().clientSettings())
                .setProp(ConsumerConfig.GROUP_ID_CONFIG, settings.source().group())
                .setProp(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class)
                .setProp(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class)
                .setProp(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProp(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS)
                .setProp(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES)
                .setRecordTranslator(new RecordTuples())
                .setFirstPollOffsetStrategy(FirstPollOffsetStrategy.EARLIEST)
                .setProcessingGuarantee(KafkaSpoutConfig.ProcessingGuarantee.AT_LEAST_ONCE)
                .setOffsetCommitPeriodMs(1_000)
                .setMaxUncommittedOffsets(TopologySettings.REPLAY_SPAN - POLL_RECORDS)
                .setRetry(new KafkaSpoutRetryExponentialBackoff(
                        TimeInterval.milliSeconds(100),
                        TimeInterval.milliSeconds(100),
                        settings.replay().retries(),
                        TimeInterval.seconds(5)))
                .setTupleListener(new GivenUpRecords(settings, exercises))
                .build();
    }
}
