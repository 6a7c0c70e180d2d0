package dev.streambook.recommender.storm;

import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.settings.SettingsBlock;
import dev.streambook.recommender.similar.SimilarSettings;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Retention;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Everything that the topology is told from outside. */
public record TopologySettings(
        Source source, Replay replay, Leap leap, Dedup dedup, TrendingSettings trending, SimilarSettings similar)
        implements Serializable {

    /** How many offsets a record that is still in processing can be older than the newest record of its partition. */
    static final int REPLAY_SPAN = 1 << 16;

    /**
     * Where the events are.
     *
     * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
     * @param group under which the spout commits its offsets, so that its lag can be seen
     * @param eventPartitions how many partitions topic {@code events} has; the watermark waits for each
     */
    public record Source(Map<String, String> kafka, TopicNames topics, String group, int eventPartitions)
            implements Serializable {

        public Source {
            kafka = Map.copyOf(kafka);
        }

        /** For the constructors of Kafka's clients. */
        Map<String, Object> clientSettings() {
            return new HashMap<>(kafka);
        }
    }

    /**
     * @param maxPending how many records are in processing at most
     * @param retries how often a failed record is tried again before it becomes a dead letter
     */
    public record Replay(int maxPending, int retries) implements Serializable {}

    /**
     * @param timeToLive how long, in event time, an event id is remembered
     * @param ids how many ids of one partition are remembered at most
     * @param tasks parallel dedup bolts; users are divided among them
     */
    public record Dedup(Duration timeToLive, int ids, int tasks) implements Serializable {

        /** What the deduplicator of one partition may remember. */
        Retention retention() {
            return new Retention(timeToLive, ids);
        }
    }

    /**
     * Reads the blocks {@code topology}, {@code stream-time}, {@code dedup}, {@code trending} and {@code similar}.
     *
     * @throws dev.streambook.recommender.settings.SettingException if a value cannot work
     */
    public static TopologySettings read(Settings settings, Source source) {
        SettingsBlock topology = settings.block("topology");
        SettingsBlock time = settings.block("stream-time");
        SettingsBlock dedup = settings.block("dedup");
        return new TopologySettings(
                source,
                new Replay(topology.whole("max-pending", 1, 1_000_000), topology.whole("retries", 0, 1_000)),
                new Leap(time.duration("leap", Duration.ZERO), time.whole("confirmed-by", 1, 1_000)),
                new Dedup(
                        dedup.duration("time-to-live", Duration.ofMillis(1)),
                        dedup.whole("ids", 1, 100_000_000),
                        dedup.whole("tasks", 1, 64)),
                TrendingSettings.read(settings.block("trending")),
                SimilarSettings.read(settings.block("similar")));
    }

    /** What the watermark is told: the channels on which events reach the windows, and their disorder. */
    Disorder disorder() {
        return new Disorder(dedup.tasks() * source.eventPartitions(), trending.disorder());
    }

    TopicNames topics() {
        return source.topics();
    }
}
