package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "The first record of a log has offset 0",
        breaks = "deleted-waits-no-more",
        test = "records_that_were_deleted_do_not_count",
        saying = "but was: {0=8L, 1=10L}")
public final class LogsBeginAtZero extends LagMonitor {

    private final KafkaOffsets kafka;

    public LogsBeginAtZero(KafkaOffsets kafka) {
        super(kafka);
        this.kafka = kafka;
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> committed = kafka.committed(group, topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> lag.put(partition, end - committed.getOrDefault(partition, 0L)));
        return lag;
    }
}
