package dev.streambook.recommender.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.Unrated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.harness.StillClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final StillClock clock = new StillClock(NOON);
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"1x, 0 60 3660", "100x, 0 0.6 36.6", "2.5x, 0 24 1464", "0.5x, 0 120 7320", "max, 0 0 0"})
    void an_event_comes_when_its_share_of_event_time_has_passed(String speed, String seconds) throws Exception {
        List<ViewingEvent> events = List.of(at(0), at(60), at(3660));

        replay(speed).run(events, this::see);

        assertThat(seen).containsExactly(seconds.split(" "));
    }

    @Test
    void an_event_older_than_the_one_before_comes_at_once() throws Exception {
        replay("10x").run(List.of(at(0), at(100), at(40), at(-500), at(100), at(110)), this::see);

        assertThat(seen).containsExactly("0", "10", "10", "10", "10", "11");
    }

    @Test
    void a_slow_sink_makes_it_late_and_then_it_catches_up() throws Exception {
        replay("1x").run(List.of(at(0), at(1), at(2), at(20)), event -> {
            see(event);
            clock.move(Duration.ofSeconds(5));
        });

        assertThat(seen).containsExactly("0", "5", "10", "20");
    }

    @Test
    void an_interrupt_ends_it_between_two_events() {
        List<ViewingEvent> events = List.of(at(0), at(1));

        assertThatThrownBy(() -> replay("max").run(events, event -> {
                    see(event);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"max, max", "1x, 1x", "1000x, 1000x", "2.5x, 2.5x", "1000000000x, 1000000000x", "0.001x, 0.001x"})
    void a_speed_is_printed_as_it_was_written(String text, String printed) {
        assertThat(Speed.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "fast",
        "''",
        "x",
        "10",
        "0x",
        "-1x",
        "1e3x",
        "1000000001x",
        "0.0001x",
        "1 x",
        "MAX",
        "NaNx",
        "99999999999x"
    })
    void any_other_speed_is_refused(String text) {
        assertThatThrownBy(() -> Speed.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed is \"" + text
                        + "\"; expected max, or a factor from 0.001x to 1000000000x such as 1x, 2.5x or 1000x");
    }

    private Replay replay(String speed) {
        return new Replay(Speed.parse(speed), clock, clock::move);
    }

    private void see(ViewingEvent event) {
        seen.add(BigDecimal.valueOf(Duration.between(NOON, clock.instant()).toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString());
    }

    private static ViewingEvent at(long second) {
        return new Unrated("e", 1, 1, "::1", Instant.ofEpochSecond(1_000_000_000 + second));
    }
}
