package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "No event is older than 1970",
        breaks = "before-1970",
        test = "the_latest_event_may_be_from_before_1970",
        saying = "latest 1970-01-01T00:00:00Z")
public final class TheLatestIsAfter1970 extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        CountView merged = super.merge(batch, recent);
        boolean early = !recent.increments().isEmpty() && merged.latest().isBefore(Instant.EPOCH);
        return early ? new CountView(merged.cuts(), merged.counts(), Instant.EPOCH) : merged;
    }
}
