package dev.streambook.recommender.topics.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An event may be an hour ahead; three in a row that are further ahead are believed. */
class StreamClockTest {

    private final StreamClock clock = new StreamClock(new Leap(Duration.ofHours(1), 3));

    @Test
    void the_stream_s_own_time_is_the_newest_event_time() {
        see("20:00", "20:59", "20:10");

        assertThat(clock.now()).contains(at("20:59"));
    }

    @Test
    void before_the_first_event_there_is_no_time() {
        assertThat(clock.now()).isEmpty();
    }

    @Test
    void an_event_one_hour_ahead_moves_it_and_one_a_second_further_ahead_does_not() {
        see("20:00", "21:00");
        assertThat(clock.now()).contains(at("21:00"));

        assertThat(clock.see(at("22:00").plusSeconds(1))).isEqualTo(at("21:00"));
        assertThat(clock.now()).contains(at("21:00"));
    }

    @Test
    void a_box_with_a_wrong_clock_among_others_never_moves_it() {
        for (int i = 0; i < 100; i++) {
            see("20:00", "23:00", "23:00");
        }

        assertThat(clock.now()).contains(at("20:00"));
    }

    @Test
    void three_in_a_row_are_believed_and_the_earliest_of_them_is_the_time() {
        see("20:00", "23:10", "23:30");
        assertThat(clock.now()).contains(at("20:00"));

        see("23:20");
        assertThat(clock.now()).contains(at("23:10"));
    }

    @Test
    void where_all_events_are_far_apart_it_follows_two_events_behind() {
        see("01:00", "03:00", "05:00", "07:00", "09:00", "11:00");

        assertThat(clock.now()).contains(at("07:00"));
    }

    @Test
    void one_that_is_believed_at_once_may_be_anywhere_ahead() {
        StreamClock credulous = new StreamClock(new Leap(Duration.ofHours(1), 1));

        credulous.see(at("01:00"));

        assertThat(credulous.see(at("23:00"))).isEqualTo(at("23:00"));
        assertThat(credulous.now()).contains(at("23:00"));
    }

    @Test
    void the_first_and_the_last_time_that_an_event_may_have_are_times_like_others() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        clock.see(Instant.parse("1900-01-01T00:00:00Z"));
        clock.see(last);
        clock.see(last);
        clock.see(last);

        assertThat(clock.now()).contains(last);
    }

    private void see(String... times) {
        Stream.of(times).map(StreamClockTest::at).forEach(clock::see);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
