package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.Sampler;
import dev.streambook.unit1.Signal;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An oscillation read often enough and too seldom; a temperature as the reports of a dead-band tell it. */
class SamplingPictureTest {

    private static final Instant START = Instant.parse("2026-01-31T20:00:00Z");

    private final Sampler sampler = Answer.reference(Sampler.class).create();

    @Test
    void the_picture_of_aliasing_shows_the_reference_at_work() {
        DoubleUnaryOperator wave = second -> StrictMath.sin(2 * StrictMath.PI * second / 10);
        List<Point> truth = IntStream.rangeClosed(0, 360)
                .mapToObj(quarter -> Point.at(quarter / 4.0, wave.applyAsDouble(quarter / 4.0)))
                .toList();
        List<Reading> often = sampler.sample(signal(wave, 10), START, at(91), Duration.ofSeconds(2));
        // Only a signal that lies about its speed can be read too seldom: the sampler refuses an honest one.
        List<Reading> seldom = sampler.sample(signal(wave, 60), START, at(91), Duration.ofSeconds(9));

        Chart picture = Chart.of(
                        "An oscillation of 10 s, read each 2 s and each 9 s",
                        "Readings each 2 s follow the wave. Readings each 9 s lie on a smooth wave of 90 s that does not exist.",
                        Axis.of("seconds", 0, 90, 10),
                        Axis.of("value", -1, 1, 0.5))
                .line("the signal", Ink.GREY, Stroke.SOLID, truth)
                .dots("each 2 s", Ink.BLUE, points(often))
                .line("each 9 s", Ink.RED, Stroke.DASHED, points(seldom))
                .rings("", Ink.RED, points(seldom));
        new PictureFile("docs/unit1/pictures/1.3-aliasing.svg").keep(picture);
    }

    @Test
    void the_picture_of_the_dead_band_shows_the_reference_at_work() {
        DoubleUnaryOperator temperature =
                second -> 20 + 30 / (1 + StrictMath.exp((40 - second) / 7)) + 0.8 * StrictMath.sin(second / 3);
        DeadBand band = new DeadBand(4, Duration.ofSeconds(20));
        List<Reading> readings = sampler.sample(signal(temperature, 15), START, at(160), Duration.ofSeconds(2));
        List<Reading> received = sampler.report(readings, band).stream()
                .filter(report ->
                        report.time().isBefore(at(85)) || !report.time().isBefore(at(130)))
                .toList();

        assertThat(received).hasSizeLessThan(readings.size() / 3);
        Chart picture = Chart.of(
                        "80 readings, %d reports: what the receiver knows".formatted(received.size()),
                        "The temperature of a box that warms up; few reports, each held until the next. The cable is out for"
                                + " three quarters of a minute, and a heartbeat after the last report nothing is known.",
                        Axis.of("seconds", 0, 160, 20),
                        Axis.of("degrees", 10, 60, 10))
                .band("cable out", Ink.RED, 85, 130)
                .line("the temperature", Ink.GREY, Stroke.SOLID, points(readings));
        for (List<Point> stretch : known(received, band)) {
            picture.steps("known to the receiver", Ink.BLUE, Stroke.SOLID, stretch);
        }
        picture.dots("report", Ink.ORANGE, points(received));
        new PictureFile("docs/unit1/pictures/1.3-dead-band.svg").keep(picture);
    }

    /** The stretches in which the value is known, four looks a second. */
    private List<List<Point>> known(List<Reading> received, DeadBand band) {
        List<List<Point>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
        for (int quarter = 0; quarter <= 640; quarter++) {
            List<Point> open = stretches.get(stretches.size() - 1);
            OptionalDouble value = sampler.valueAt(START.plusMillis(250L * quarter), received, band);
            if (value.isPresent()) {
                open.add(Point.at(quarter / 4.0, value.getAsDouble()));
            } else if (!open.isEmpty()) {
                stretches.add(new ArrayList<>());
            }
        }
        return stretches.stream().filter(stretch -> !stretch.isEmpty()).toList();
    }

    private static List<Point> points(List<Reading> readings) {
        return readings.stream()
                .map(reading -> Point.at(Duration.between(START, reading.time()).toSeconds(), reading.value()))
                .toList();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Signal signal(DoubleUnaryOperator ofSecond, int cycleSeconds) {
        return new Signal() {
            @Override
            public double at(Instant time) {
                return ofSecond.applyAsDouble(Duration.between(START, time).toMillis() / 1_000.0);
            }

            @Override
            public Duration shortestCycle() {
                return Duration.ofSeconds(cycleSeconds);
            }
        };
    }
}
