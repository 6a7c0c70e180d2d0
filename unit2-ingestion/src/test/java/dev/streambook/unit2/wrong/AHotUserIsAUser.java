package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "One key for a user keeps everything in order, hot or not",
        breaks = "hot-user-spread",
        test = "three_quarters_of_all_events_being_of_one_user_leaves_no_partition_with_half_of_them",
        saying = "events in the fullest partition, of 400 events")
public final class AHotUserIsAUser extends KeyChooser {

    public AHotUserIsAUser(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        return Integer.toString(event.user());
    }
}
