package dev.streambook.recommender.topics;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics through which the parts of the recommender talk, and nothing else.
 *
 * @param events what the viewers did; key = user id in decimal, value = event JSON
 * @param deadLetters what could not be read, byte by byte as it came, with headers that say why
 * @param userVectors compacted; each user's history and vector, in as many partitions and by the same key as events
 * @param forgotten compacted; the users who are to be forgotten, by user id; never read as events
 * @param model the versions of the model, in chunks, each followed by its manifest
 * @param trending compacted; the window's most watched films under one key
 * @param statistics compacted; ratings by windows, by the start of the window
 * @param similar compacted; films watched together, by item id
 * @param plays compacted; how often each film was watched or rated as of the last batch, under one key
 * @param catalogue compacted; titles and genres, by item id
 * @param audit compacted; cumulative counters by {@code stage/instance}
 */
public record TopicNames(
        String events,
        String deadLetters,
        String userVectors,
        String forgotten,
        String model,
        String trending,
        String statistics,
        String similar,
        String plays,
        String catalogue,
        String audit)
        implements Serializable {

    private static final Map<String, String> APPENDED = Map.of("cleanup.policy", "delete");

    /**
     * Kafka does not compact the file that it is writing. By default a file grows up to 1 GiB, and whoever starts reads all of it;
     * with 16 MiB it is read in a moment.
     */
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "segment.bytes", Integer.toString(16 * 1024 * 1024));

    /** {@code events}, {@code events.dlt}, {@code user-vectors}, and so on. */
    public static TopicNames standard() {
        return named(UnaryOperator.identity());
    }

    /** The standard names, each changed, so that several recommenders can share a cluster. */
    public static TopicNames named(UnaryOperator<String> change) {
        return new TopicNames(
                change.apply("events"),
                change.apply("events.dlt"),
                change.apply("user-vectors"),
                change.apply("forgotten"),
                change.apply("model"),
                change.apply("trending"),
                change.apply("statistics"),
                change.apply("similar"),
                change.apply("plays"),
                change.apply("catalogue"),
                change.apply("audit"));
    }

    /** The topics to create, with the brokers' default replication. */
    public List<NewTopic> newTopics(int eventPartitions) {
        Map<String, Integer> appended = new LinkedHashMap<>();
        appended.put(events, eventPartitions);
        appended.put(deadLetters, 1);
        Map<String, Integer> compacted = new LinkedHashMap<>();
        compacted.put(userVectors, eventPartitions);
        for (String topic : List.of(forgotten, model, trending, statistics, similar, plays, catalogue, audit)) {
            compacted.put(topic, 1);
        }

        Map<String, NewTopic> all = new LinkedHashMap<>();
        appended.forEach((topic, partitions) -> all.put(topic, newTopic(topic, partitions, APPENDED)));
        compacted.forEach((topic, partitions) -> all.put(topic, newTopic(topic, partitions, COMPACTED)));
        return List.copyOf(all.values());
    }

    private static NewTopic newTopic(String topic, int partitions, Map<String, String> settings) {
        return new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}
