package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Estimate;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.AbstractList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.HeavyHitters.class,
        belief = "A list that follows the counters is always up to date",
        breaks = "snapshot",
        test = "a_later_event_does_not_change_an_earlier_list",
        saying = "looked at after another 8")
public final class AListMayFollowTheCounters extends HeavyHitters {

    public AListMayFollowTheCounters(int capacity) {
        super(capacity);
    }

    @Override
    public List<Estimate> top(int k) {
        return new AbstractList<>() {
            @Override
            public Estimate get(int index) {
                return AListMayFollowTheCounters.super.top(k).get(index);
            }

            @Override
            public int size() {
                return AListMayFollowTheCounters.super.top(k).size();
            }
        };
    }
}
