package dev.streambook.unit1.exercise;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.Signal;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Exercise 1.3 Continuous to discrete: docs/unit1/1.3-continuous-to-discrete.md. Run SamplerTest, or main below. */
public final class Sampler implements dev.streambook.unit1.Sampler {

    /** Readings at a fixed period. */
    @Override
    public List<Reading> sample(Signal signal, Instant from, Instant to, Duration period) {
        // TODO 1.3  Is the period short enough for this signal? Then one reading each period, the end excluded.
        throw new TodoException("1.3 Sampler.sample");
    }

    /** The readings that are worth a message. */
    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        // TODO 1.3  Compare each with the last one that was reported: moved too far, silent too long, broken or mended?
        throw new TodoException("1.3 Sampler.report");
    }

    /** What is known about a moment, by the reports alone. */
    @Override
    public OptionalDouble valueAt(Instant time, List<Reading> reports, DeadBand band) {
        // TODO 1.3  The last report at or before time, as long as it may be trusted. Otherwise: unknown.
        throw new TodoException("1.3 Sampler.valueAt");
    }

    /** The temperature of a box that is switched on at 20:00:20: 60 readings, few reports, and a cable that is pulled. */
    public static void main(String[] args) {
        Instant start = Instant.parse("2026-01-31T20:00:00Z");
        var warmingUp = new Signal() {
            @Override
            public double at(Instant time) {
                return 20 + 30 / (1 + Math.exp((40 - Duration.between(start, time).toSeconds()) / 5.0));
            }

            @Override
            public Duration shortestCycle() {
                return Duration.ofSeconds(30);
            }
        };
        var sampler = new Sampler();
        var band = new DeadBand(5, Duration.ofSeconds(20));
        var readings = sampler.sample(warmingUp, start, start.plusSeconds(120), Duration.ofSeconds(2));
        var reports = sampler.report(readings, band);
        var received = reports.stream().filter(report -> report.time().isBefore(start.plusSeconds(70))).toList();
        System.out.println(readings.size() + " readings, " + reports.size() + " reports; the cable is pulled after 70 s");
        for (int second = 0; second < 120; second += 5) {
            Instant time = start.plusSeconds(second);
            var value = sampler.valueAt(time, received, band);
            String known = value.isPresent() ? "%.1f".formatted(value.getAsDouble()) : "unknown";
            System.out.printf("%4d s  true %5.1f  known %s%n", second, warmingUp.at(time), known);
        }
    }
}
