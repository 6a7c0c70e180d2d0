package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Set;

/** The remainder by a mask of bits is quicker, and right for 1, 2, 4, 8 … buckets only. */
@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "A remainder is a mask of the lowest bits",
        breaks = "same-event-same-key",
        test = "a_number_of_buckets_need_not_be_a_power_of_two",
        saying = "keys of hot user 7, films 10 to 15; 6 buckets")
public final class BucketsAreAPowerOfTwo extends KeyChooser {

    public BucketsAreAPowerOfTwo(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        String user = Integer.toString(event.user());
        return hotUsers.contains(event.user()) ? user + "#" + (event.item() & (buckets - 1)) : user;
    }
}
