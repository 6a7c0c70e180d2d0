package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From a continuous signal to a stream of few messages, and back. Pure functions; nothing is remembered.
 */
@Exercise(id = "1.3", title = "Continuous to discrete", stars = 2)
@Promise(
        id = "each-period",
        says = "There is a reading each period, the start included and the end not.",
        read = "sampling")
@Promise(id = "enough-readings", says = "A cycle needs more than two readings.", read = "aliasing")
@Promise(id = "positive-period", says = "A period is longer than zero.", read = "sampling")
@Promise(id = "first-reported", says = "The first reading is reported, whatever it is.", read = "the-dead-band")
@Promise(id = "beyond-the-width", says = "What differs by more than the width is reported.", read = "the-dead-band")
@Promise(id = "last-reported", says = "A reading is compared with the last one reported.", read = "the-dead-band")
@Promise(
        id = "heartbeat",
        says = "After a heartbeat of silence a report comes in any case.",
        read = "a-heartbeat-against-silence")
@Promise(id = "breaking-is-a-change", says = "To break, and to be mended, is a change.", read = "a-broken-sensor")
@Promise(id = "no-readings", says = "No readings, no reports.", read = "the-dead-band")
@Promise(id = "no-news-no-change", says = "No news within a heartbeat means no change.", read = "reconstruction")
@Promise(
        id = "gap-is-unknown",
        says = "A gap means unknown, and neither zero nor unchanged.",
        read = "a-gap-is-not-zero")
@Promise(id = "broken-knows-nothing", says = "A broken sensor knows nothing.", read = "a-broken-sensor")
@Promise(id = "before-1970", says = "Times before 1970 are ordinary times.", read = "sampling")
@Promise(
        id = "pure",
        says = "The same readings give the same reports: nothing is remembered between two calls.",
        read = "the-dead-band")
public interface Sampler {

    /**
     * Reads the signal at {@code from}, and then each {@code period} later, up to but not including {@code to}.
     *
     * @return earliest first; empty if {@code to} is not after {@code from}
     * @throws IllegalArgumentException naming the period, if it is not longer than zero, or not shorter than half of the
     *     signal's shortest cycle: the readings would show an oscillation that is not there
     */
    List<Reading> sample(Signal signal, Instant from, Instant to, Duration period);

    /**
     * Those of the readings that are worth a message: the first; each that differs from the last one <em>reported</em> by
     * more than the width; each that comes a heartbeat or more after the last one reported. To become NaN, and to be a
     * number again, is a change in any case.
     *
     * @param readings earliest first, may be empty; the heartbeat is a multiple of the time between two of them
     */
    List<Reading> report(List<Reading> readings, DeadBand band);

    /**
     * What the receiver of the reports knows about {@code time}: the value of the last report at or before it, as no news
     * means no change. Unknown, and that is empty, before the first report, more than a heartbeat after the last one, and
     * where that one is NaN. It is off by the width at most at the time of a reading, as long as no report was lost.
     *
     * @param reports earliest first, may be empty; some may have been lost on the way
     */
    OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band);
}
