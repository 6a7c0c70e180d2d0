package dev.streambook.unit1.wrong;

import dev.streambook.unit1.KafkaOffsets;
import dev.streambook.unit1.solution.LagMonitor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Locale;
import java.util.SortedMap;

/** To Kafka {@code Both} and {@code both} are two groups. */
@WrongAnswer(
        to = dev.streambook.unit1.LagMonitor.class,
        belief = "Names of groups are the same in lower case",
        breaks = "group-and-topic",
        test = "commits_in_another_topic_do_not_count",
        saying = "[{0=4L}, {0=4L, 1=0L}]")
public final class GroupsAreWrittenSmall extends LagMonitor {

    public GroupsAreWrittenSmall(KafkaOffsets kafka) {
        super(kafka);
    }

    @Override
    public SortedMap<Integer, Long> lag(String group, String topic) {
        return super.lag(group.toLowerCase(Locale.ROOT), topic);
    }
}
