package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "First the watermark is brought up to date, then the event is judged",
        breaks = "judged-before",
        test = "an_event_that_raises_the_watermark_is_judged_before_it_does",
        saying = "1 20:25 → LATE, 20:40")
public final class RaisesBeforeItJudges extends BoundedDisorder {

    public RaisesBeforeItJudges(Disorder disorder) {
        super(disorder);
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        super.onEvent(partition, eventTime);
        return eventTime.isBefore(watermark()) ? Timeliness.LATE : Timeliness.ON_TIME;
    }
}
