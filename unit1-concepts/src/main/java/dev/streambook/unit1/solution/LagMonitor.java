package dev.streambook.unit1.solution;

import dev.streambook.unit1.KafkaOffsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lag by the group's commits. Cost: five round trips, whatever the size of the topic. */
public class LagMonitor implements dev.streambook.unit1.LagMonitor {

    protected final KafkaOffsets kafka;

    public LagMonitor(KafkaOffsets kafka) {
        this.kafka = kafka;
    }

    // tag::lag[]
    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> committed = kafka.committed(group, topic);
        SortedMap<Integer, Long> first = first(topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> {
            long start = first.get(partition);
            long next = Math.max(committed.getOrDefault(partition, start), start);
            lag.put(partition, waiting(next, end));
        });
        return lag;
    }

    protected SortedMap<Integer, Long> first(String topic) {
        return kafka.first(topic);
    }

    protected long waiting(long next, long end) {
        return Math.max(end - next, 0);
    }
    // end::lag[]
}
