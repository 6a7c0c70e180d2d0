package dev.streambook.unit1;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.harness.Edges;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(WindowAssigner.class)
class WindowAssignerTest {

    @Test
    @Rule("half-open")
    void an_event_on_the_boundary_opens_the_next_window(WindowAssigner windows) {
        Instant boundary = at("21:00");

        Window window = windows.tumbling(boundary, ofHours(1));

        assertThat(window).as("tumbling(21:00, 1 h)").isEqualTo(window("21:00", "22:00"));
    }

    @Test
    @Rule("aligned")
    void a_window_starts_at_a_multiple_of_its_size(WindowAssigner windows) {
        Instant first = at("20:17");

        Window window = windows.tumbling(first, ofHours(1));

        assertThat(window).as("tumbling(20:17, 1 h)").isEqualTo(window("20:00", "21:00"));
    }

    @Test
    @Rule("aligned")
    void a_week_begins_on_the_weekday_of_the_first_of_january_1970(WindowAssigner windows) {
        assertThat(windows.tumbling(at("20:17"), ofDays(7)))
                .as("tumbling(2026-01-31T20:17, 7 days)")
                .isEqualTo(Window.from(Instant.parse("2026-01-29T00:00:00Z"), ofDays(7)));
    }

    @Test
    @Rule({"pure", "aligned"})
    void a_day_is_the_same_in_kathmandu(WindowAssigner windows) throws Exception {
        Window day = Abroad.inKathmandu(() -> windows.tumbling(at("20:17"), ofDays(1)));

        assertThat(day)
                .as("tumbling(20:17, 1 day), on a machine in Kathmandu, 5 h 45 min ahead of UTC")
                .isEqualTo(Window.from(Instant.parse("2026-01-31T00:00:00Z"), ofDays(1)));
    }

    static Stream<Instant> times() {
        return Stream.concat(Edges.times(), Stream.of(Instant.parse("1583-01-01T10:30:00Z")));
    }

    @ParameterizedTest
    @MethodSource("times")
    @Rule({"before-1970", "aligned", "half-open"})
    void a_time_centuries_away_is_a_time_like_any_other(Instant event, WindowAssigner windows) {
        assertThat(hourOf(event, windows))
                .as("tumbling(%s, 1 h)", event)
                .isEqualTo(Window.from(event.truncatedTo(ChronoUnit.HOURS), ofHours(1)));
    }

    @Test
    @Rule({"before-1970", "each-sliding-window"})
    void a_window_may_begin_before_1970_and_end_after_it(WindowAssigner windows) {
        Instant event = Instant.EPOCH.plusSeconds(3);

        assertThat(windows.sliding(event, Duration.ofSeconds(10), Duration.ofSeconds(5)))
                .as("sliding(1970-01-01T00:00:03Z, 10 s, every 5 s)")
                .containsExactlyInAnyOrder(
                        Window.from(Instant.EPOCH.minusSeconds(5), Duration.ofSeconds(10)),
                        Window.from(Instant.EPOCH, Duration.ofSeconds(10)));
    }

    @Test
    @Rule({"before-1970", "aligned"})
    void a_time_before_1970_is_rounded_down_too(WindowAssigner windows) {
        Instant moonLanding = Instant.parse("1969-07-20T20:17:40Z");

        Window window = windows.tumbling(moonLanding, ofHours(1));

        assertThat(window)
                .as("tumbling(1969-07-20T20:17:40Z, 1 h)")
                .isEqualTo(new Window(Instant.parse("1969-07-20T20:00:00Z"), Instant.parse("1969-07-20T21:00:00Z")));
    }

    @Test
    @Rule({"half-open", "before-1970", "aligned"})
    void a_nanosecond_before_the_boundary_the_window_is_still_open(WindowAssigner windows) {
        Instant before = at("21:00").minusNanos(1);
        Instant before1970 = Instant.EPOCH.minusNanos(1);

        assertThat(windows.tumbling(before, ofHours(1)))
                .as("tumbling(20:59:59.999999999, 1 h)")
                .isEqualTo(window("20:00", "21:00"));
        assertThat(windows.tumbling(before1970, ofHours(1)))
                .as("tumbling(1969-12-31T23:59:59.999999999Z, 1 h)")
                .isEqualTo(new Window(Instant.EPOCH.minus(ofHours(1)), Instant.EPOCH));
    }

    @Test
    @Rule({"long-windows", "aligned"})
    void a_window_of_thirty_days_is_a_window_like_any_other(WindowAssigner windows) {
        assertThat(windows.tumbling(at("20:17"), ofDays(30)))
                .as("tumbling(2026-01-31T20:17, 30 days)")
                .isEqualTo(Window.from(Instant.parse("2026-01-07T00:00:00Z"), ofDays(30)));
        assertThat(windows.sliding(at("20:17"), ofDays(60), ofDays(30)))
                .as("sliding(2026-01-31T20:17, 60 days, every 30 days)")
                .containsExactlyInAnyOrder(
                        Window.from(Instant.parse("2025-12-08T00:00:00Z"), ofDays(60)),
                        Window.from(Instant.parse("2026-01-07T00:00:00Z"), ofDays(60)));
    }

    @Test
    @Rule("each-sliding-window")
    void an_event_is_in_size_over_slide_windows(WindowAssigner windows) {
        Instant event = at("20:17");

        List<Window> assigned = windows.sliding(event, ofMinutes(60), ofMinutes(20));

        assertThat(assigned)
                .as("sliding(20:17, 60 min, every 20 min)")
                .containsExactlyInAnyOrder(
                        window("19:20", "20:20"), window("19:40", "20:40"), window("20:00", "21:00"));
    }

    @Test
    @Rule("half-open")
    void a_sliding_window_that_ends_at_the_event_does_not_hold_it(WindowAssigner windows) {
        Instant boundary = at("20:20");

        List<Window> assigned = windows.sliding(boundary, ofMinutes(60), ofMinutes(20));

        assertThat(assigned)
                .as("sliding(20:20, 60 min, every 20 min)")
                .containsExactlyInAnyOrder(
                        window("19:40", "20:40"), window("20:00", "21:00"), window("20:20", "21:20"));
    }

    @Test
    @Rule({"each-sliding-window", "half-open"})
    void a_slide_that_does_not_divide_the_size_gives_more_windows_at_some_times(WindowAssigner windows) {
        List<Window> two = windows.sliding(at("00:05"), ofMinutes(25), ofMinutes(10));
        List<Window> three = windows.sliding(at("00:04"), ofMinutes(25), ofMinutes(10));

        assertThat(two).as("sliding(00:05, 25 min, every 10 min)").hasSize(2).allMatch(w -> w.holds(at("00:05")));
        assertThat(three).as("sliding(00:04, 25 min, every 10 min)").hasSize(3).allMatch(w -> w.holds(at("00:04")));
    }

    @Test
    @Rule("earliest-first")
    void the_earliest_window_and_the_earliest_session_come_first(WindowAssigner windows) {
        assertThat(windows.sliding(at("20:17"), ofMinutes(60), ofMinutes(20)))
                .as("sliding(20:17, 60 min, every 20 min), earliest first")
                .containsExactly(window("19:20", "20:20"), window("19:40", "20:40"), window("20:00", "21:00"));
        assertThat(windows.sessions(List.of(at("20:00"), at("22:00")), ofMinutes(30)))
                .as("sessions of 20:00 22:00, gap 30 min, earliest first")
                .containsExactly(window("20:00", "20:30"), window("22:00", "22:30"));
    }

    @Test
    @Rule("one-session")
    void close_events_are_one_session(WindowAssigner windows) {
        List<Instant> times = List.of(at("20:00"), at("20:10"), at("20:10"), at("20:35"), at("22:00"));

        List<Window> sessions = windows.sessions(times, ofMinutes(30));

        assertThat(sessions)
                .as("sessions of 20:00 20:10 20:10 20:35 22:00, gap 30 min")
                .containsExactlyInAnyOrder(window("20:00", "21:05"), window("22:00", "22:30"));
    }

    @Test
    @Rule({"any-order", "one-session"})
    void close_events_are_one_session_whatever_order_they_come_in(WindowAssigner windows) {
        List<Instant> times = List.of(at("20:25"), at("22:00"), at("20:00"), at("20:10"), at("20:10"));

        List<Window> sessions = windows.sessions(times, ofMinutes(30));

        assertThat(sessions)
                .as("sessions of 20:25 22:00 20:00 20:10 20:10, gap 30 min")
                .containsExactlyInAnyOrder(window("20:00", "20:55"), window("22:00", "22:30"));
    }

    @Test
    @Rule("gap-ends-session")
    void an_event_exactly_one_gap_later_begins_a_new_session(WindowAssigner windows) {
        List<Instant> times = List.of(at("20:00"), at("20:30"));

        List<Window> sessions = windows.sessions(times, ofMinutes(30));

        assertThat(sessions)
                .as("sessions of 20:00 20:30, gap 30 min")
                .containsExactlyInAnyOrder(window("20:00", "20:30"), window("20:30", "21:00"));
    }

    @Test
    @Rule("one-session")
    void a_session_is_exact_to_the_nanosecond(WindowAssigner windows) {
        Instant first = at("20:00").plusNanos(1);
        Instant second = first.plusNanos(999_000);
        Duration gap = Duration.ofMillis(1);

        assertThat(windows.sessions(List.of(first, second, first.plusMillis(9)), gap))
                .as("sessions of 20:00:00.000000001, 999 µs and 9 ms later, gap 1 ms")
                .containsExactlyInAnyOrder(new Window(first, second.plus(gap)), Window.from(first.plusMillis(9), gap));
    }

    @Test
    @Rule({"one-session", "long-windows"})
    void a_gap_need_not_be_whole_milliseconds(WindowAssigner windows) {
        Instant first = at("20:00").plusNanos(900_000);
        Instant second = first.plusNanos(1_200_000);
        Duration gap = Duration.ofNanos(1_500_000);

        assertThat(windows.sessions(List.of(first, second), gap))
                .as("sessions of 20:00:00.0009 and 1.2 ms later, gap 1.5 ms")
                .containsExactly(new Window(first, second.plus(gap)));
    }

    @Test
    @Rule({"pure", "any-order"})
    void the_callers_list_stays_as_it_is(WindowAssigner windows) {
        List<Instant> times = new ArrayList<>(List.of(at("20:40"), at("20:00"), at("20:20")));

        windows.sessions(times, ofMinutes(30));

        assertThat(times)
                .as("the list 20:40 20:00 20:20, after its sessions were asked for")
                .containsExactly(at("20:40"), at("20:00"), at("20:20"));
    }

    @Test
    @Rule({"long-windows", "one-session"})
    void a_session_gap_of_thirty_days_is_a_gap_like_any_other(WindowAssigner windows) {
        Instant first = at("20:00").minus(ofDays(29));

        assertThat(windows.sessions(List.of(first, at("20:00"), at("20:00").plus(ofDays(31))), ofDays(30)))
                .as("sessions of three events, 29 and 31 days apart, gap 30 days")
                .containsExactlyInAnyOrder(
                        new Window(first, at("20:00").plus(ofDays(30))),
                        Window.from(at("20:00").plus(ofDays(31)), ofDays(30)));
    }

    @Test
    @Rule("no-events")
    void no_events_make_no_session(WindowAssigner windows) {
        assertThat(windows.sessions(List.of(), ofMinutes(30)))
                .as("sessions of no events, gap 30 min")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({"each-sliding-window", "half-open", "aligned", "before-1970"})
    void each_window_holds_its_event(int seed, WindowAssigner windows) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Instant event = Instant.ofEpochMilli(random.nextLong(-4_000_000_000_000L, 4_000_000_000_000L));
            Duration slide = Duration.ofMillis(1 + random.nextInt(5_000));
            Duration size = slide.multipliedBy(1 + random.nextInt(6));

            List<Window> assigned = windows.sliding(event, size, slide);

            assertThat(assigned)
                    .as("sliding(%s, %s, every %s)", event, size, slide)
                    .hasSize((int) size.dividedBy(slide))
                    .allMatch(window -> window.holds(event));
            assertThat(windows.tumbling(event, slide))
                    .as("tumbling(%s, %s)", event, slide)
                    .isEqualTo(windows.sliding(event, slide, slide).get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule("any-order")
    void a_shuffle_changes_no_session(int seed, WindowAssigner windows) {
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            times.add(at("00:00").plusSeconds(random.nextInt(86_400)));
        }
        List<Instant> inOrder = times.stream().sorted().toList();
        Collections.shuffle(times, random);

        assertThat(windows.sessions(times, ofMinutes(10))).isEqualTo(windows.sessions(inOrder, ofMinutes(10)));
    }

    /** The window, or what was thrown in its place. */
    private static Object hourOf(Instant event, WindowAssigner windows) {
        try {
            return windows.tumbling(event, ofHours(1));
        } catch (ArithmeticException overflow) {
            return "crashed: " + overflow;
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }

    private static Window window(String start, String end) {
        return new Window(at(start), at(end));
    }
}
