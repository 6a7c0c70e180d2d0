package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "The batch has everything up to its latest event; what is later is new",
        breaks = "cut-is-a-place",
        test = "a_late_event_behind_the_cut_counts",
        saying = "an event of 19:30 at offset 6")
public final class CutsByTime extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        List<Increment> later = recent.increments().stream()
                .filter(increment -> increment.eventTime().isAfter(batch.latest()))
                .toList();
        return super.merge(batch, new RecentIncrements(recent.from(), later));
    }
}
