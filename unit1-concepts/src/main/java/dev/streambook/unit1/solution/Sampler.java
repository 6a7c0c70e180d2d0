package dev.streambook.unit1.solution;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Samples at a fixed period, reports by exception with a heartbeat, holds the last value for a heartbeat. O(n) each. */
public class Sampler implements dev.streambook.unit1.Sampler {

    // tag::sample[]
    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        requireFastEnough(period, signal.shortestCycle());
        List<Reading> readings = new ArrayList<>();
        for (Instant time = from; time.isBefore(to); time = time.plus(period)) {
            readings.add(new Reading(time, signal.at(time)));
        }
        return List.copyOf(readings);
    }

    private static void requireFastEnough(Duration period, Duration shortestCycle) {
        boolean positive = !period.isNegative() && !period.isZero();
        if (!positive || period.multipliedBy(2).compareTo(shortestCycle) >= 0) {
            throw new IllegalArgumentException(
                    "period is %s; expected longer than zero and less than half of the cycle, %s"
                            .formatted(period, shortestCycle));
        }
    }
    // end::sample[]

    // tag::report[]
    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> reports = new ArrayList<>();
        for (Reading reading : readings) {
            if (reports.isEmpty() || isNews(reading, reports.get(reports.size() - 1), band)) {
                reports.add(reading);
            }
        }
        return List.copyOf(reports);
    }

    private static boolean isNews(Reading reading, Reading reported, DeadBand band) {
        boolean broke = Double.isNaN(reading.value()) != Double.isNaN(reported.value());
        boolean moved = Math.abs(reading.value() - reported.value()) > band.width();
        boolean due = !reading.time().isBefore(reported.time().plus(band.heartbeat()));
        return broke || moved || due;
    }
    // end::report[]

    // tag::value[]
    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        return reports.stream()
                .filter(report -> !report.time().isAfter(time))
                .reduce((earlier, later) -> later)
                .filter(last -> !time.isAfter(last.time().plus(band.heartbeat())))
                .filter(last -> !Double.isNaN(last.value()))
                .map(last -> OptionalDouble.of(last.value()))
                .orElse(OptionalDouble.empty());
    }
    // end::value[]
}
