package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "Between two reports the value moved evenly from one to the other",
        breaks = "no-news-no-change",
        test = "the_last_report_holds_for_a_heartbeat",
        saying = "20.0 27.5 30.0 30.0")
public final class ALineJoinsTheReports extends Sampler {

    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        OptionalDouble known = super.valueAt(time, reports, band);
        for (int i = 1; i < reports.size() && known.isPresent(); i++) {
            Reading before = reports.get(i - 1);
            Reading after = reports.get(i);
            if (time.isAfter(before.time()) && time.isBefore(after.time())) {
                double part = millis(before.time(), time) / millis(before.time(), after.time());
                return OptionalDouble.of(before.value() + part * (after.value() - before.value()));
            }
        }
        return known;
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
