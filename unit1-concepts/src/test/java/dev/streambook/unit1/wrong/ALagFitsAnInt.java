package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts a difference of two offsets to 32 bits. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A lag fits an int",
        breaks = "never-negative",
        test = "a_commit_far_beyond_the_end_is_no_lag",
        saying = "but was: {0=")
public final class ALagFitsAnInt extends LagMonitor {

    private final KafkaOffsets kafka;

    public ALagFitsAnInt(KafkaOffsets kafka) {
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
            long next = Math.max(committed.getOrDefault(partition, start), start);
            lag.put(partition, (long) Math.max((int) (end - next), 0));
        });
        return lag;
    }
}
