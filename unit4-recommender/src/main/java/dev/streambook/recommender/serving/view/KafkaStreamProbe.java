package dev.streambook.recommender.serving.view;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.LagMonitor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the measurements from the end of topic {@code events} and the lag of the consumer groups that read it. */
public final class KafkaStreamProbe implements StreamProbe {

    private final KafkaOffsets kafka;
    private final LagMonitor monitor;
    private final String events;
    private final Map<String, String> groups;

    /**
     * @param kafka stays the caller's to close
     * @param monitor says how far a group is behind
     * @param events the topic's name
     * @param groups the consumer group of each stage, by stage, in the order to be shown
     */
    public KafkaStreamProbe(KafkaOffsets kafka, LagMonitor monitor, String events, Map<String, String> groups) {
        this.kafka = kafka;
        this.monitor = monitor;
        this.events = events;
        this.groups = new LinkedHashMap<>(groups);
    }

    @Override
    public Reading read() {
        Map<String, Long> lag = new LinkedHashMap<>();
        groups.forEach((stage, group) -> lag.put(stage, sum(monitor.lag(group, events))));
        return new Reading(sum(kafka.end(events)), lag);
    }

    private static long sum(Map<Integer, Long> byPartition) {
        return byPartition.values().stream().mapToLong(Long::longValue).sum();
    }
}
