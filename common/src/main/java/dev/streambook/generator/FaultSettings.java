package dev.streambook.generator;

import java.time.Duration;

/**
 * What goes wrong between the living room and us. An event suffers one fault at most, so the four rates add up to 1
 * at most; the rest arrives in order.
 *
 * @param late share of events that arrive when another one, {@code lateBy} or more younger, has arrived
 * @param outOfOrder share of events that arrive behind a younger one, but not late
 * @param duplicate share of events that arrive twice, with the same bytes
 * @param corrupt share of events of which only a damaged line arrives: the event is lost
 * @param lateBy from how far behind a line is late; late ones are held back for one to two times as long; 1 ms to 1 day
 * @param disorder out-of-order lines and second copies are held back for up to this long, in event time; 1 ms to
 *     {@code lateBy}
 */
public record FaultSettings(
        double late, double outOfOrder, double duplicate, double corrupt, Duration lateBy, Duration disorder) {

    /** 1 % late by 10 minutes, 2 % out of order by up to 30 seconds, 1 % twice, 0.5 % corrupt. */
    public static final FaultSettings DEFAULTS =
            new FaultSettings(0.01, 0.02, 0.01, 0.005, Duration.ofMinutes(10), Duration.ofSeconds(30));

    /** Every event once, whole, and in the order of event time. */
    public static final FaultSettings NONE =
            new FaultSettings(0, 0, 0, 0, Duration.ofMinutes(10), Duration.ofSeconds(30));

    public FaultSettings {
        Range.share("late", late);
        Range.share("outOfOrder", outOfOrder);
        Range.share("duplicate", duplicate);
        Range.share("corrupt", corrupt);
        Range.share("late + outOfOrder + duplicate + corrupt", late + outOfOrder + duplicate + corrupt);
        Range.of("lateBy", lateBy, Duration.ofMillis(1), Duration.ofDays(1));
        Range.of("disorder", disorder, Duration.ofMillis(1), lateBy);
    }
}
