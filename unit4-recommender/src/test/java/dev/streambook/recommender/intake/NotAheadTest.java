package dev.streambook.recommender.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Rated;
import dev.streambook.unit2.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotAheadTest {

    private static final Instant STREAM = Instant.parse("2026-01-31T20:00:00Z");

    private final Gate.Pass pass = new Gate.Pass("2001:db8::/64", "7");
    private Optional<Instant> newest = Optional.of(STREAM);
    private final NotAhead gate = new NotAhead(event -> pass, () -> newest, Duration.ofDays(1));

    @Test
    void an_event_a_day_ahead_of_the_stream_comes_in_and_one_a_second_later_does_not() {
        assertThat(gate.pass(at(STREAM.plus(Duration.ofDays(1))))).isEqualTo(pass);

        assertThatThrownBy(() -> gate.pass(at(STREAM.plus(Duration.ofDays(1)).plusSeconds(1))))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("time is 2026-02-01T20:00:01Z; expected at most 1d after the stream's own time,"
                        + " 2026-01-31T20:00:00Z");
        assertThat(gate.tooEarly()).isOne();
    }

    @Test
    void the_past_comes_in_however_far_it_is() {
        assertThat(gate.pass(at(STREAM.minus(Duration.ofDays(9_000))))).isEqualTo(pass);
    }

    @Test
    void the_first_event_of_all_has_no_stream_to_be_ahead_of() {
        newest = Optional.empty();

        assertThat(gate.pass(at(STREAM.plus(Duration.ofDays(9_000))))).isEqualTo(pass);
        assertThat(gate.tooEarly()).isZero();
    }

    private static Rated at(Instant time) {
        return new Rated("e", 7, 31, "2001:db8::1", time, 4.5);
    }
}
