package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.ReferenceParts;
import dev.streambook.unit2.Gate;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.workbook.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flume.Event;
import org.apache.flume.event.EventBuilder;
import org.junit.jupiter.api.Test;

class IntakeGateTest {

    private static final String RATED =
            "{\"v\":1,\"kind\":\"rated\",\"id\":\"e1\",\"user\":7,\"item\":3,\"device\":\"%s\",\"time\":\"2026-01-31T20:15:00Z\",\"stars\":4.5%s}";

    private final IntakeGate gate = new IntakeGate(
            ReferenceParts.gate().homes(),
            ReferenceParts.keys(),
            Duration.ofDays(2),
            Clock.fixed(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC));
    private final PiiInterceptor check = Answer.reference(PiiInterceptor.class).create(gate);

    @Test
    void a_good_line_gets_its_device_masked_and_its_user_as_the_key() {
        Event event = intercept(line(RATED.formatted("2001:db8::1:2:3:4", "")));

        assertThat(new String(event.getBody(), UTF_8)).isEqualTo(RATED.formatted("2001:db8::/64", ""));
        assertThat(event.getHeaders()).isEqualTo(Map.of("route", "good", "key", "7"));
    }

    @Test
    void a_field_from_the_future_passes_through() {
        Event event = intercept(line(RATED.formatted("192.0.2.77", ",\"mood\":\"happy\"")));

        assertThat(new String(event.getBody(), UTF_8))
                .isEqualTo(RATED.formatted("192.0.2.0/24", ",\"mood\":\"happy\""));
    }

    @Test
    void a_bad_line_keeps_its_bytes_and_gets_its_reason() {
        byte[] broken = {'{', (byte) 0xff, 0, '}'};

        Event event = intercept(EventBuilder.withBody(broken.clone()));

        assertThat(event.getBody()).isEqualTo(broken);
        assertThat(event.getHeaders())
                .isEqualTo(Map.of(
                        "route", "bad",
                        "reason", "the line is not UTF-8; expected one JSON object in UTF-8",
                        "stage", "intake"));
    }

    @Test
    void an_event_of_no_address_is_bad_since_it_could_not_be_masked() {
        Event event = intercept(line(RATED.formatted("Anna's box", "")));

        assertThat(event.getHeaders())
                .containsEntry("route", "bad")
                .containsEntry(
                        "reason",
                        "device address is \"Anna's box\"; expected an IPv6 or IPv4 address such as 2001:db8::1");
    }

    @Test
    void an_event_from_the_far_future_is_bad_since_it_would_make_all_others_late() {
        String later = RATED.replace("2026-01-31T20:15:00Z", "2026-02-02T00:00:01Z");

        Event event = intercept(line(later.formatted("::1", "")));

        assertThat(event.getHeaders())
                .containsEntry("route", "bad")
                .containsEntry(
                        "reason",
                        "time is 2026-02-02T00:00:01Z; expected at most 2026-02-02T00:00:00Z, 2 days from now");
    }

    @Test
    void the_first_time_that_an_event_may_have_passes_and_a_second_before_it_is_bad() {
        String first = RATED.replace("2026-01-31T20:15:00Z", "1900-01-01T00:00:00Z");
        String before = RATED.replace("2026-01-31T20:15:00Z", "1899-12-31T23:59:59Z");

        assertThat(intercept(line(first.formatted("::1", ""))).getHeaders()).containsEntry("route", "good");
        assertThat(intercept(line(before.formatted("::1", ""))).getHeaders())
                .containsEntry("route", "bad")
                .containsEntry("reason", "time is 1899-12-31T23:59:59Z; expected a year from 1900 to 9999");
    }

    @Test
    void headers_of_a_client_cannot_pass_off_a_bad_line_as_good() {
        Event event = line("nonsense");
        event.getHeaders().putAll(Map.of("route", "good", "key", "1"));

        intercept(event);

        assertThat(event.getHeaders()).containsEntry("route", "bad").doesNotContainKey("key");
    }

    @Test
    void a_line_that_no_kafka_record_could_hold_is_cut_and_says_so() {
        Event event = intercept(EventBuilder.withBody(new byte[2_000_000]));

        assertThat(event.getBody()).hasSize(900_000);
        assertThat(event.getHeaders())
                .containsEntry(
                        "reason",
                        "the line has 2000000 bytes; expected at most 16384; only its first 900000 bytes are kept");
    }

    @Test
    void one_bad_line_does_not_stop_its_batch() {
        List<Event> batch = interceptAll(List.of(line("x"), line(RATED.formatted("::1", ""))));

        assertThat(batch).extracting(event -> event.getHeaders().get("route")).containsExactly("bad", "good");
    }

    @Test
    void the_device_and_the_key_of_a_line_are_looked_at_once() {
        List<String> calls = new ArrayList<>();
        Gate counting = event -> {
            calls.add(event.id());
            return gate.pass(event);
        };

        Answer.reference(PiiInterceptor.class)
                .create(counting)
                .intercept(List.of(line(RATED.formatted("::1", "")), line("x")));

        assertThat(calls).containsExactly("e1");
    }

    private Event intercept(Event event) {
        return check.intercept(event);
    }

    private List<Event> interceptAll(List<Event> events) {
        return check.intercept(events);
    }

    private static Event line(String text) {
        return EventBuilder.withBody(text, UTF_8);
    }
}
