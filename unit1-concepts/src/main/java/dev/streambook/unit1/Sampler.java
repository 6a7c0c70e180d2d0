package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From a continuous signal to a stream of few messages, and back. Pure functions; nothing is remembered.
 */
@Exercise(id = "1.3", title = "Continuous to discrete", stars = 2)
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
     * where that one is NaN.
     *
     * @param reports earliest first, may be empty; some may have been lost on the way
     */
    OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band);
}
