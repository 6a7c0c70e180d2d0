package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A user in a single bucket is not split, so the key stays as it is",
        breaks = "same-event-same-key",
        test = "any_number_of_buckets_will_do",
        saying = "keys of hot user 7, films 1, 1 and 2147483647; 1 buckets")
public final class OneBucketIsNone extends KeyChooser {

    public OneBucketIsNone(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        return buckets == 1 ? Integer.toString(event.user()) : super.key(event);
    }
}
