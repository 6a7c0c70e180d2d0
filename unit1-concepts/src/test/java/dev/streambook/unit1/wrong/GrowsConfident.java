package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "After two hundred events in good order the bound can be cut to a tenth",
        breaks = "concluded-is-complete",
        test = "windows_that_are_concluded_by_the_watermark_miss_nothing",
        saying = "events of each hour, counted when the watermark passed its end")
public final class GrowsConfident extends BoundedDisorder {

    private static final int ENOUGH = 200;

    private final BoundedDisorder confident;
    private int events;

    public GrowsConfident(Disorder disorder) {
        super(disorder);
        this.confident = new BoundedDisorder(
                new Disorder(disorder.partitions(), disorder.bound().dividedBy(10)));
    }

    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        Timeliness judged = super.onEvent(partition, eventTime);
        Timeliness confidently = confident.onEvent(partition, eventTime);
        return ++events > ENOUGH ? confidently : judged;
    }

    @Override
    public void onIdle(int partition) {
        super.onIdle(partition);
        confident.onIdle(partition);
    }

    @Override
    public Instant watermark() {
        return events > ENOUGH ? confident.watermark() : super.watermark();
    }
}
