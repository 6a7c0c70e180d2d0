package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "How far a log reaches has to be asked once",
        breaks = "rises-and-drains",
        test = "lag_rises_and_drains",
        saying = "{0=2L, 1=0L}, {0=2L, 1=0L}")
public final class AsksOnce extends LagMonitor {

    private final Map<String, SortedMap<Integer, Long>> known = new HashMap<>();

    public AsksOnce(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        return known.computeIfAbsent(group + " " + topic, asked -> super.lag(group, topic));
    }
}
