package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Where both sides meet, the offset is the batch's",
        breaks = "may-meet",
        test = "increments_that_begin_at_the_cut_leave_no_gap",
        saying = "{7=6}")
public final class WhereTheyMeetTheBatchHasCounted extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        return super.merge(
                batch,
                new RecentIncrements(
                        recent.from(),
                        recent.increments().stream()
                                .filter(increment -> !meets(batch, recent, increment))
                                .toList()));
    }

    private static boolean meets(CountView batch, RecentIncrements recent, Increment increment) {
        long cut = batch.cut(increment.partition());
        return cut > 0 && increment.offset() == cut && recent.from().get(increment.partition()) == cut;
    }
}
