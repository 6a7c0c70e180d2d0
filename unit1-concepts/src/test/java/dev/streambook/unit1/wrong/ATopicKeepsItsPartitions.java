package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A topic keeps its partitions, so they are asked for once",
        breaks = "rises-and-drains",
        test = "a_partition_that_is_added_has_a_lag_at_once",
        saying = "after a partition was added")
public final class ATopicKeepsItsPartitions extends LagMonitor {

    private final Map<String, Set<Integer>> partitions = new HashMap<>();

    public ATopicKeepsItsPartitions(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> lag = super.lag(group, topic);
        lag.keySet().retainAll(partitions.computeIfAbsent(topic, of -> new TreeSet<>(lag.keySet())));
        return lag;
    }
}
