package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;

@WrongAnswer(
        to = dev.streambook.unit1.BoundedDisorder.class,
        belief = "A bound of zero is a forgotten setting: take a second",
        breaks = "zero-bound",
        test = "without_disorder_the_watermark_is_the_latest_event",
        saying = "2026-01-31T19:59:59Z")
public final class ZeroMeansADefault extends BoundedDisorder {

    public ZeroMeansADefault(Disorder disorder) {
        super(new Disorder(
                disorder.partitions(), disorder.bound().isZero() ? Duration.ofSeconds(1) : disorder.bound()));
    }
}
