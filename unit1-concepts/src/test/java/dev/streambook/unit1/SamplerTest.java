package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(Sampler.class)
class SamplerTest {

    private static final Instant START = Instant.parse("2026-01-31T20:00:00Z");
    private static final DeadBand BAND = new DeadBand(2, Duration.ofSeconds(10));

    @Test
    @Rule("each-period")
    void a_signal_is_read_each_period(Sampler sampler) {
        List<Reading> readings = sampler.sample(signal(second -> 20 + second), START, at(6), Duration.ofSeconds(2));

        assertThat(shown(readings))
                .as("sample of 20 + t from 0 s to 6 s, each 2 s")
                .isEqualTo(shown(reading(0, 20), reading(2, 22), reading(4, 24)));
    }

    @Test
    @Rule("each-period")
    void a_period_that_does_not_divide_the_time_leaves_a_rest(Sampler sampler) {
        assertThat(shown(sampler.sample(signal(second -> second), START, at(5), Duration.ofSeconds(2))))
                .as("sample of t from 0 s to 5 s, each 2 s")
                .isEqualTo(shown(reading(0, 0), reading(2, 2), reading(4, 4)));
        assertThat(sampler.sample(signal(second -> second), START, START, Duration.ofSeconds(2)))
                .as("sample of no time at all")
                .isEmpty();
        assertThat(sampler.sample(signal(second -> second), START, at(-4), Duration.ofSeconds(2)))
                .as("sample from 0 s to -4 s")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.0004S", "PT0.001S", "PT720H"})
    @Rule("each-period")
    void a_period_may_be_as_short_or_as_long_as_a_duration(String text, Sampler sampler) {
        Duration period = Duration.parse(text);
        Signal slow = impatient(new Formula(second -> 20, period.multipliedBy(3)));

        assertThat(sampler.sample(slow, START, START.plus(period.multipliedBy(3)), period))
                .as("sample of a steady 20, each %s, three times", text)
                .extracting(Reading::time)
                .containsExactly(START, START.plus(period), START.plus(period.multipliedBy(2)));
    }

    @Test
    @Rule("each-period")
    void the_first_reading_is_at_the_start_to_the_nanosecond(Sampler sampler) {
        Instant start = START.plusNanos(1_500_001);

        assertThat(sampler.sample(hum(10), start, start.plusSeconds(2), Duration.ofSeconds(1)))
                .as("sample each second, for 2 s, from %s", start)
                .extracting(Reading::time)
                .containsExactly(start, start.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 10, 11, 20})
    @Rule("enough-readings")
    void a_period_of_half_a_cycle_or_more_is_refused(int seconds, Sampler sampler) {
        Signal hum = hum(10);

        Throwable refusal = catchThrowable(() -> sampler.sample(hum, START, at(60), Duration.ofSeconds(seconds)));

        assertThat(refusal)
                .as("sample of an oscillation of 10 s, each %d s", seconds)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT" + seconds + "S");
    }

    @Test
    @Rule("enough-readings")
    void a_period_just_below_half_a_cycle_is_taken(Sampler sampler) {
        assertThat(sampler.sample(hum(10), START, at(10), Duration.ofMillis(4_999)))
                .as("sample of an oscillation of 10 s, each 4.999 s")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.000999S, PT0.0015S, refused",
        "PT0.0004S, PT0.0009S, taken",
        "PT0.000000002S, PT0.000000003S, refused",
        "PT0.000000001S, PT0.000000003S, taken"
    })
    @Rule("enough-readings")
    void half_a_cycle_is_half_a_cycle_to_the_nanosecond(
            Duration period, Duration cycle, String outcome, Sampler sampler) {
        Signal fast = new Formula(second -> 20, cycle);

        Throwable refusal = catchThrowable(() -> sampler.sample(fast, START, START.plus(cycle), period));

        assertThat(refusal == null ? "taken" : refusal instanceof IllegalArgumentException ? "refused" : "" + refusal)
                .as("sample of a cycle of %s, each %s", cycle, period)
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    @Rule("positive-period")
    void a_period_of_no_length_is_refused(int seconds, Sampler sampler) {
        Signal impatient = impatient(hum(10));

        assertThatThrownBy(() -> sampler.sample(impatient, START, at(60), Duration.ofSeconds(seconds)))
                .as("sample each %d s", seconds)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 0, 1.5, -1.5, Double.NaN})
    @Rule("first-reported")
    void the_first_reading_is_reported(double value, Sampler sampler) {
        List<Reading> first = List.of(reading(0, value));

        assertThat(shown(sampler.report(first, BAND)))
                .as("reports of %s alone, width 2", value)
                .isEqualTo(shown(first));
    }

    @Test
    @Rule("beyond-the-width")
    void a_small_change_is_not_worth_a_message(Sampler sampler) {
        List<Reading> readings = List.of(
                reading(0, 20), reading(1, 22), reading(2, 20), reading(3, 22.5), reading(4, 20.5), reading(5, 18));

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 22 20 22.5 20.5 18, width 2")
                .isEqualTo(shown(reading(0, 20), reading(3, 22.5), reading(5, 18)));
    }

    @Test
    @Rule("last-reported")
    void a_slow_creep_is_reported(Sampler sampler) {
        List<Reading> readings = IntStream.range(0, 8)
                .mapToObj(second -> reading(second, 20 + 0.75 * second))
                .toList();

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 20.75 21.5 22.25 23 23.75 24.5 25.25, width 2")
                .isEqualTo(shown(reading(0, 20), reading(3, 22.25), reading(6, 24.5)));
    }

    @Test
    @Rule("heartbeat")
    void a_signal_that_does_not_move_sends_heartbeats(Sampler sampler) {
        List<Reading> readings = IntStream.rangeClosed(0, 25)
                .mapToObj(second -> reading(second, second < 4 ? 20 : 30))
                .toList();

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 and from 4 s on 30, width 2, heartbeat 10 s")
                .isEqualTo(shown(reading(0, 20), reading(4, 30), reading(14, 30), reading(24, 30)));
    }

    @Test
    @Rule({"heartbeat", "breaking-is-a-change"})
    void a_broken_sensor_sends_heartbeats_too(Sampler sampler) {
        List<Reading> readings = IntStream.rangeClosed(0, 25)
                .mapToObj(second -> reading(second, second < 1 ? 20 : Double.NaN))
                .toList();

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 and from 1 s on NaN, width 2, heartbeat 10 s")
                .isEqualTo(shown(
                        reading(0, 20), reading(1, Double.NaN), reading(11, Double.NaN), reading(21, Double.NaN)));
    }

    @Test
    @Rule({"heartbeat", "gap-is-unknown"})
    void a_heartbeat_need_not_be_whole_seconds(Sampler sampler) {
        DeadBand band = new DeadBand(2, Duration.ofMillis(1_500));
        List<Reading> readings = IntStream.rangeClosed(0, 6)
                .mapToObj(i -> new Reading(START.plusMillis(500L * i), 20))
                .toList();

        assertThat(shown(sampler.report(readings, band)))
                .as("reports of a steady 20, each 0.5 s for 3 s, heartbeat 1.5 s")
                .isEqualTo(shown(readings.get(0), readings.get(3), readings.get(6)));
        assertThat(sampler.valueAt(START.plusMillis(1_600), readings.subList(0, 1), band))
                .as("known 1.6 s after the last report, heartbeat 1.5 s")
                .isEmpty();
    }

    @Test
    @Rule("breaking-is-a-change")
    void a_sensor_that_breaks_is_reported(Sampler sampler) {
        List<Reading> readings =
                List.of(reading(0, 20), reading(1, Double.NaN), reading(2, Double.NaN), reading(3, 20), reading(4, 20));

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 NaN NaN 20 20, width 2")
                .isEqualTo(shown(reading(0, 20), reading(1, Double.NaN), reading(3, 20)));
    }

    @Test
    @Rule("no-readings")
    void nothing_is_reported_of_nothing(Sampler sampler) {
        assertThat(sampler.report(List.of(), BAND)).isEmpty();
    }

    @Test
    @Rule("no-news-no-change")
    void the_last_report_holds_for_a_heartbeat(Sampler sampler) {
        List<Reading> reports = List.of(reading(0, 20), reading(4, 30));

        assertThat(known(sampler, reports, 0, 3, 4, 14))
                .as("known at 0 s, 3 s, 4 s and 14 s of reports 20 at 0 s and 30 at 4 s, heartbeat 10 s")
                .isEqualTo("20.0 20.0 30.0 30.0");
    }

    @Test
    @Rule("no-news-no-change")
    void zero_is_a_value_like_any_other(Sampler sampler) {
        List<Reading> reports = List.of(reading(0, 0), reading(4, -3), reading(6, 0));

        assertThat(known(sampler, reports, 0, 3, 4, 7))
                .as("known at 0 s, 3 s, 4 s and 7 s of reports 0 at 0 s, -3 at 4 s and 0 at 6 s, heartbeat 10 s")
                .isEqualTo("0.0 0.0 -3.0 0.0");
    }

    @Test
    @Rule("gap-is-unknown")
    void after_more_than_a_heartbeat_of_silence_nothing_is_known(Sampler sampler) {
        List<Reading> reports = List.of(reading(0, 20), reading(30, 25));

        assertThat(known(sampler, reports, 11, 29, 30, 41))
                .as("known at 11 s, 29 s, 30 s and 41 s of reports 20 at 0 s and 25 at 30 s, heartbeat 10 s")
                .isEqualTo("unknown unknown 25.0 unknown");
    }

    @Test
    @Rule("gap-is-unknown")
    void before_the_first_report_nothing_is_known(Sampler sampler) {
        assertThat(known(sampler, List.of(reading(5, 20)), -100, 4))
                .as("known long before and a second before the first report")
                .isEqualTo("unknown unknown");
        assertThat(known(sampler, List.of(), 0)).as("known of no reports").isEqualTo("unknown");
    }

    @Test
    @Rule("broken-knows-nothing")
    void after_a_report_that_the_sensor_broke_nothing_is_known(Sampler sampler) {
        List<Reading> reports = List.of(reading(0, 20), reading(1, Double.NaN), reading(3, 21));

        assertThat(known(sampler, reports, 0, 1, 2, 3))
                .as("known at 0 s, 1 s, 2 s and 3 s of reports 20 at 0 s, NaN at 1 s and 21 at 3 s")
                .isEqualTo("20.0 unknown unknown 21.0");
    }

    @Test
    @Rule("before-1970")
    void a_signal_of_1969_is_sampled_and_held_like_any_other(Sampler sampler) {
        Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");
        Signal jump = new Signal() {
            @Override
            public double at(Instant time) {
                return time.equals(moonLanding) ? 7 : 10;
            }

            @Override
            public Duration shortestCycle() {
                return Duration.ofHours(1);
            }
        };

        List<Reading> readings = sampler.sample(jump, moonLanding, moonLanding.plusSeconds(10), Duration.ofSeconds(5));
        List<Reading> reports = sampler.report(readings, BAND);

        assertThat(shown(reports))
                .as("reports of 7 and 10, 5 s apart, width 2, in 1969")
                .isEqualTo(shown(new Reading(moonLanding, 7), new Reading(moonLanding.plusSeconds(5), 10)));
        assertThat(sampler.valueAt(moonLanding.plusSeconds(9), reports, BAND))
                .as("known 4 s after the second of them, heartbeat 10 s")
                .hasValue(10);
    }

    @Test
    @Rule("pure")
    void the_same_readings_give_the_same_reports_again(Sampler sampler) {
        List<Reading> readings = List.of(reading(0, 20), reading(1, 30), reading(2, 21));

        sampler.report(readings, BAND);

        assertThat(shown(sampler.report(readings, BAND)))
                .as("reports of 20 30 21, width 2, asked for again")
                .isEqualTo(shown(readings));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({
        "last-reported",
        "each-period",
        "enough-readings",
        "positive-period",
        "first-reported",
        "beyond-the-width",
        "pure",
        "heartbeat",
        "breaking-is-a-change",
        "no-readings",
        "no-news-no-change",
        "gap-is-unknown",
        "broken-knows-nothing",
        "before-1970"
    })
    void what_is_known_differs_from_each_reading_by_the_width_at_most(int seed, Sampler sampler) {
        List<Reading> readings = wandering(seed);

        List<Reading> reports = sampler.report(readings, BAND);

        assertThat(reports)
                .as("fewer reports than the %d readings", readings.size())
                .hasSizeLessThan(readings.size());
        assertThat(readings)
                .as("readings of which the reports know the value to 2 degrees")
                .allMatch(reading -> {
                    OptionalDouble known = sampler.valueAt(reading.time(), reports, BAND);
                    return known.isPresent() && Math.abs(known.getAsDouble() - reading.value()) <= BAND.width();
                });
    }

    private static String known(Sampler sampler, List<Reading> reports, int... seconds) {
        return String.join(
                " ",
                IntStream.of(seconds)
                        .mapToObj(second -> sampler.valueAt(at(second), reports, BAND))
                        .map(value -> value.isPresent() ? String.valueOf(value.getAsDouble()) : "unknown")
                        .toList());
    }

    private static List<Reading> wandering(int seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        double value = 20;
        for (int second = 0; second < 500; second++) {
            value += random.nextGaussian() / 2;
            readings.add(reading(second, value));
        }
        return readings;
    }

    /** {@code 20.0 at 20:00:00, 22.5 at 20:00:02}. */
    private static String shown(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.value() + " at " + LocalTime.ofInstant(reading.time(), ZoneOffset.UTC))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Reading... readings) {
        return shown(List.of(readings));
    }

    private static Reading reading(int second, double value) {
        return new Reading(at(second), value);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    /** A signal that is slow enough for every test that is not about speed. */
    private static Signal signal(DoubleUnaryOperator ofSecond) {
        return new Formula(ofSecond, Duration.ofHours(1));
    }

    private static Signal hum(int cycleSeconds) {
        return new Formula(second -> Math.sin(2 * Math.PI * second / cycleSeconds), Duration.ofSeconds(cycleSeconds));
    }

    /** Fails at the thousandth reading: with a period of no length a loop would go on until memory is full. */
    private static Signal impatient(Signal signal) {
        AtomicInteger readings = new AtomicInteger();
        return new Signal() {
            @Override
            public double at(Instant time) {
                assertThat(readings.incrementAndGet())
                        .as("readings, and no end in sight")
                        .isLessThan(1_000);
                return signal.at(time);
            }

            @Override
            public Duration shortestCycle() {
                return signal.shortestCycle();
            }
        };
    }

    private record Formula(DoubleUnaryOperator ofSecond, Duration shortestCycle) implements Signal {
        @Override
        public double at(Instant time) {
            return ofSecond.applyAsDouble(Duration.between(START, time).toMillis() / 1_000.0);
        }
    }
}
