package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "A view that was merged needs no merge",
        breaks = "merge-again",
        test = "small_steps_lead_to_the_same_view_as_a_large_one",
        saying = "but was: ")
public final class WhatIsMergedIsComplete extends LambdaView {

    private CountView last;

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        last = batch.equals(last) ? last : super.merge(batch, recent);
        return last;
    }
}
