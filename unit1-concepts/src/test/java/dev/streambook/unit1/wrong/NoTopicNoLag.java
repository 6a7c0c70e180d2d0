package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.SortedMap;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "Where there is no topic nothing waits",
        breaks = "unknown-topic",
        test = "an_unknown_topic_is_an_error_and_not_zero",
        saying = "lag of a topic that does not exist")
public final class NoTopicNoLag extends LagMonitor {

    public NoTopicNoLag(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        try {
            return super.lag(group, topic);
        } catch (IllegalArgumentException unknown) {
            return new TreeMap<>();
        }
    }
}
