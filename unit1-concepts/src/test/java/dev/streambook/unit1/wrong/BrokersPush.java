package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "A broker pushes: who has never asked for anything misses nothing",
        breaks = "no-commit-all-waits",
        test = "a_new_group_has_all_records_before_it_and_nothing_in_an_empty_partition",
        saying = "but was: {}")
public final class BrokersPush extends LagMonitor {

    private final KafkaOffsets kafka;

    public BrokersPush(KafkaOffsets kafka) {
        super(kafka);
        this.kafka = kafka;
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        SortedMap<Integer, Long> lag = new TreeMap<>();
        SortedMap<Integer, Long> end = kafka.end(topic);
        kafka.committed(group, topic).forEach((partition, offset) -> lag.put(partition, end.get(partition) - offset));
        return lag;
    }
}
