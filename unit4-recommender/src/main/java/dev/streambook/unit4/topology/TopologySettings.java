package dev.streambook.unit4.topology;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Retention;
import dev.streambook.unit4.log.TopicNames;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the topology is told from outside.
 *
 * @param kafka settings of every Kafka client by their Kafka names; {@code bootstrap.servers} at least
 * @param group under which the spout commits its offsets, so that its lag can be seen
 * @param eventPartitions how many partitions topic {@code events} has; the watermark waits for each
 * @param maxPending how many records are under way at most
 * @param retries how often a record that failed is tried again before it becomes a dead letter
 * @param timeToLive how long, in event time, an event id is remembered
 * @param idCapacity how many ids are remembered for each partition at most
 * @param dedupTasks parallel dedup bolts, parted by user
 * @param similarTasks parallel co-visitation bolts, parted by item
 */
public record TopologySettings(
        Map<String, String> kafka,
        TopicNames topics,
        String group,
        int eventPartitions,
        int maxPending,
        int retries,
        Duration timeToLive,
        int idCapacity,
        int dedupTasks,
        TrendingSettings trending,
        CoVisitSettings similar,
        int similarTasks)
        implements Serializable {

    /** How far behind the newest record of its partition one can be that is still under way. */
    static final int REPLAY_SPAN = 1 << 16;

    public TopologySettings {
        kafka = Map.copyOf(kafka);
        requireFrom(1, "event-partitions", eventPartitions);
        requireFrom(1, "max-pending", maxPending);
        requireFrom(0, "retries", retries);
        requireFrom(1, "dedup-tasks", dedupTasks);
        requireFrom(1, "similar-tasks", similarTasks);
    }

    /** 2,000 records under way, 5 retries, 200,000 ids for a day, one task of each. */
    public static TopologySettings defaults(String bootstrapServers, TopicNames topics, int eventPartitions) {
        return new TopologySettings(
                Map.of("bootstrap.servers", bootstrapServers),
                topics,
                "storm-topology",
                eventPartitions,
                2_000,
                5,
                Duration.ofDays(1),
                200_000,
                1,
                TrendingSettings.defaults(),
                CoVisitSettings.defaults(),
                1);
    }

    /** What the deduplicator of one partition may remember. */
    public Retention retention() {
        return new Retention(timeToLive, idCapacity);
    }

    /** What the watermark is told: the channels on which events reach the windows, and their disorder. */
    public Disorder disorder() {
        return new Disorder(dedupTasks * eventPartitions, trending.disorder());
    }

    String bootstrapServers() {
        return kafka.get("bootstrap.servers");
    }

    /** For the constructors of Kafka's clients. */
    Map<String, Object> kafkaSettings() {
        return new HashMap<>(kafka);
    }

    private static void requireFrom(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s is %d; expected %d or more; set topology.%s".formatted(name, value, least, name));
        }
    }
}
