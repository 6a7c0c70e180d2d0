package dev.streambook.recommender.serving.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.harness.StillClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClientRatesTest {

    private final StillClock clock = new StillClock(Instant.parse("2026-01-31T20:00:00Z"));

    @Test
    void two_a_second_are_two_at_once_and_then_one_each_half_second() {
        ClientRates rates = new ClientRates(2, clock);

        assertThat(rates.wait("192.0.2.1")).isEmpty();
        assertThat(rates.wait("192.0.2.1")).isEmpty();
        assertThat(rates.wait("192.0.2.1")).contains(Duration.ofMillis(500));

        clock.move(Duration.ofMillis(500));
        assertThat(rates.wait("192.0.2.1")).isEmpty();
        assertThat(rates.wait("192.0.2.1")).contains(Duration.ofMillis(500));
    }

    @Test
    void a_request_that_is_turned_away_does_not_make_the_next_one_wait_longer() {
        ClientRates rates = new ClientRates(1, clock);
        rates.wait("192.0.2.1");
        for (int n = 0; n < 100; n++) {
            assertThat(rates.wait("192.0.2.1")).contains(Duration.ofSeconds(1));
        }

        clock.move(Duration.ofSeconds(1));

        assertThat(rates.wait("192.0.2.1")).isEmpty();
    }

    @Test
    void silence_saves_up_no_more_than_one_second() {
        ClientRates rates = new ClientRates(2, clock);
        rates.wait("192.0.2.1");
        clock.move(Duration.ofHours(1));

        assertThat(rates.wait("192.0.2.1")).isEmpty();
        assertThat(rates.wait("192.0.2.1")).isEmpty();
        assertThat(rates.wait("192.0.2.1")).isPresent();
    }

    @Test
    void an_ipv4_address_is_a_client_and_so_are_the_first_64_bits_of_an_ipv6_address() {
        ClientRates rates = new ClientRates(1, clock);
        rates.wait("192.0.2.1");
        rates.wait("2001:db8:0:1::1");

        assertThat(rates.wait("192.0.2.2")).isEmpty();
        assertThat(rates.wait("2001:db8:0:2::1")).isEmpty();
        assertThat(rates.wait("2001:db8:0:1:ffff::2")).isPresent();
    }

    @Test
    void without_a_limit_nobody_waits() {
        ClientRates rates = new ClientRates(0, clock);

        for (int n = 0; n < 1_000; n++) {
            assertThat(rates.wait("192.0.2.1")).isEmpty();
        }
    }
}
