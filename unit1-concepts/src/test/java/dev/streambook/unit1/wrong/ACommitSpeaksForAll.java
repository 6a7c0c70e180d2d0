package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

/** Begins at the end of a partition that the group has not touched, once it has committed anywhere. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A group that has committed has a commit in every partition",
        breaks = "no-commit-all-waits",
        test = "a_partition_without_a_commit_has_all_its_records_before_it",
        saying = "{0=2L, 1=0L}")
public final class ACommitSpeaksForAll extends LagMonitor {

    public ACommitSpeaksForAll(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> committed = kafka.committed(group, topic);
        SortedMap<Integer, Long> first = first(topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> {
            long start = first.get(partition);
            long unknown = committed.isEmpty() ? start : end;
            long next = Math.max(committed.getOrDefault(partition, unknown), start);
            lag.put(partition, waiting(next, end));
        });
        return lag;
    }
}
