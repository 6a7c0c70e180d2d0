package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "Reading deletes: what is still in the log waits",
        breaks = "reading-deletes-nothing",
        test = "a_group_without_lag_leaves_every_record_to_the_others",
        saying = "\"first\"={0=7L}")
public final class ConsumingDeletes extends LagMonitor {

    private final KafkaOffsets kafka;

    public ConsumingDeletes(KafkaOffsets kafka) {
        super(kafka);
        this.kafka = kafka;
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> first = kafka.first(topic);
        SortedMap<Integer, Long> lag = new TreeMap<>();
        kafka.end(topic).forEach((partition, end) -> lag.put(partition, end - first.get(partition)));
        return lag;
    }
}
