package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a bookmark that was put back for a mistake. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A group never goes back",
        breaks = "rises-and-drains",
        test = "lag_rises_when_the_bookmark_is_put_back",
        saying = "{0=0L}, {0=0L}")
public final class CommitsOnlyRise extends LagMonitor {

    private final Map<String, Long> highest = new HashMap<>();

    public CommitsOnlyRise(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> committed = kafka.committed(group, topic);
        SortedMap<Integer, Long> first = first(topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> {
            long start = first.get(partition);
            long next = highest.merge(
                    group + " " + topic + " " + partition,
                    Math.max(committed.getOrDefault(partition, start), start),
                    Math::max);
            lag.put(partition, waiting(next, end));
        });
        return lag;
    }
}
