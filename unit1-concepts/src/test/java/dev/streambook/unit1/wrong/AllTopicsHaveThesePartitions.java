package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "The partitions are known once one topic was looked at",
        breaks = "group-and-topic",
        test = "commits_in_another_topic_do_not_count",
        saying = "{0=1L}]")
public final class AllTopicsHaveThesePartitions extends LagMonitor {

    private SortedMap<Integer, Long> first;

    public AllTopicsHaveThesePartitions(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> lag = super.lag(group, topic);
        first = first == null ? lag : first;
        lag.keySet().retainAll(first.keySet());
        return lag;
    }
}
