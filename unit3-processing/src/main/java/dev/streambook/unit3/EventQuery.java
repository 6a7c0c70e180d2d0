package dev.streambook.unit3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a streaming query over viewing events is made of, as far as a checkpoint minds it. The columns are {@code id}, a
 * string, {@code viewer} and {@code film}, both int, {@code kind}, a string, and {@code seconds}, a bigint.
 *
 * @param topics that it reads
 * @param filter in SQL, such as {@code kind = 'watched'}; {@code true} lets everything through
 * @param groupBy columns, in order; none for a query without state
 * @param aggregates in SQL, in order, such as {@code count(*)}; none for a query without state
 * @param settings those that are set; the others have Spark's defaults
 */
public record EventQuery(
        List<String> topics,
        String filter,
        List<String> groupBy,
        List<String> aggregates,
        Map<Setting, String> settings) {

    /** What is told to Spark beside the query. */
    public enum Setting {
        /** {@code spark.sql.shuffle.partitions}: over how many tasks, and state stores, a grouping is spread. */
        SHUFFLE_PARTITIONS,
        /** {@code startingOffsets} of the Kafka source: {@code earliest} or {@code latest}. */
        STARTING_OFFSETS,
        /** {@code maxOffsetsPerTrigger} of the Kafka source: how many records a micro-batch takes at most. */
        MAX_OFFSETS_PER_TRIGGER
    }

    public EventQuery {
        topics = List.copyOf(topics);
        groupBy = List.copyOf(groupBy);
        aggregates = List.copyOf(aggregates);
        settings = Map.copyOf(settings);
    }

    /** Every event of the topics as a row, from the oldest on. */
    public static EventQuery of(String... topics) {
        return new EventQuery(
                List.of(topics),
                "true",
                List.of(),
                List.of(),
                Map.of(Setting.STARTING_OFFSETS, "earliest", Setting.SHUFFLE_PARTITIONS, "2"));
    }

    /** Whether Spark keeps a state for it. */
    public boolean hasState() {
        return !groupBy.isEmpty();
    }

    public EventQuery reading(String... others) {
        return new EventQuery(List.of(others), filter, groupBy, aggregates, settings);
    }

    public EventQuery where(String other) {
        return new EventQuery(topics, other, groupBy, aggregates, settings);
    }

    public EventQuery groupedBy(String... columns) {
        return new EventQuery(topics, filter, List.of(columns), aggregates, settings);
    }

    public EventQuery showing(String... others) {
        return new EventQuery(topics, filter, groupBy, List.of(others), settings);
    }

    public EventQuery set(Setting setting, String value) {
        Map<Setting, String> changed = new LinkedHashMap<>(settings);
        changed.put(setting, value);
        return new EventQuery(topics, filter, groupBy, aggregates, changed);
    }
}
