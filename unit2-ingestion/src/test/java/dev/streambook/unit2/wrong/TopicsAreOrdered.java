package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A topic is ordered; no key is needed for that",
        breaks = "ordered-together",
        test = "events_of_a_user_are_in_one_partition_and_in_order",
        saying = "partitions that hold the events of user 1")
public final class TopicsAreOrdered extends KeyChooser {

    public TopicsAreOrdered(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        return hotUsers.contains(event.user()) ? super.key(event) : null;
    }
}
