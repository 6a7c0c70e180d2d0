package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Without increments there is nothing to show",
        breaks = "no-increments",
        test = "nothing_new_changes_nothing",
        saying = "but was: {} up to {}, latest none")
public final class WithoutNewsThereIsNoView extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        return recent.increments().isEmpty() ? CountView.empty() : merged;
    }
}
