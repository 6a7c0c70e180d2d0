package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "Nobody commits beyond the end of a log",
        breaks = "never-negative",
        test = "a_commit_beyond_the_end_is_no_lag",
        saying = "but was: {0=-4L}")
public final class CommitsAreBehindTheEnd extends LagMonitor {

    private final KafkaOffsets kafka;

    public CommitsAreBehindTheEnd(KafkaOffsets kafka) {
        super(kafka);
        this.kafka = kafka;
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> committed = kafka.committed(group, topic);
        SortedMap<Integer, Long> first = kafka.first(topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> {
            long start = first.get(partition);
            lag.put(partition, end - Math.max(committed.getOrDefault(partition, start), start));
        });
        return lag;
    }
}
