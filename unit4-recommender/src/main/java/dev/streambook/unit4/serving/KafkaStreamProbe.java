package dev.streambook.unit4.serving;

import dev.streambook.engine.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;

/** Takes the measurements from the offsets of topic {@code events} and of the consumer groups that read it. */
public final class KafkaStreamProbe implements StreamProbe {

    private final Topics cluster;
    private final String events;
    private final Map<String, String> groups;

    /**
     * @param cluster stays the caller's to close
     * @param events the topic's name
     * @param groups the consumer group of each stage, by stage, in the order to be shown
     */
    public KafkaStreamProbe(Topics cluster, String events, Map<String, String> groups) {
        this.cluster = cluster;
        this.events = events;
        this.groups = new LinkedHashMap<>(groups);
    }

    @Override
    public Reading read() {
        Map<String, SortedMap<TopicPartition, Long>> committed = new LinkedHashMap<>();
        groups.forEach((stage, group) -> committed.put(stage, cluster.committed(group)));
        // The ends come last, so that no group can seem to be ahead of them.
        SortedMap<TopicPartition, Long> ends = cluster.endOffsets(events);
        Map<String, Long> lag = new LinkedHashMap<>();
        committed.forEach((stage, offsets) -> lag.put(stage, lag(ends, offsets)));
        return new Reading(ends.values().stream().mapToLong(Long::longValue).sum(), lag);
    }

    private static long lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }
}
