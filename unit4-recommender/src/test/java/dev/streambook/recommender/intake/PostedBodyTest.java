package dev.streambook.recommender.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostedBodyTest {

    @Test
    void an_object_is_one_event_as_it_was_sent() {
        assertThat(events(" {\"a\": 1e2147483648,\n \"b\":{\"c\":[0.10]}} "))
                .containsExactly("{\"a\": 1e2147483648,\n \"b\":{\"c\":[0.10]}}");
    }

    @Test
    void an_array_is_cut_between_its_elements_whatever_they_are() {
        assertThat(events("[ {\"title\":\"Amélie 🎬\"} ,{}, 7 ,true,\"text\", null,[1] ]"))
                .containsExactly("{\"title\":\"Amélie 🎬\"}", "{}", "7", "true", "\"text\"", "null", "[1]");
    }

    @Test
    void a_long_array_is_cut_at_the_same_places_as_a_short_one() {
        String event = "{\"title\":\"%s\"}".formatted("é".repeat(50_000));

        assertThat(events("[%s,%s]".formatted(event, event))).containsExactly(event, event);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_event() {
        assertThat(events("\ufeff{\"a\":1}")).containsExactly("{\"a\":1}");
    }

    static Stream<byte[]> unreadable() {
        return Stream.of(
                "{\"a\":1}".getBytes(UTF_16),
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                "{\"a\":1".getBytes(UTF_8),
                "{\"a\":1}{\"a\":2}".getBytes(UTF_8),
                "[{\"a\":1},]".getBytes(UTF_8),
                "{\"a\":1,\"a\":2}".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_json_in_utf_8_is_refused(byte[] body) {
        assertThatExceptionOfType(MalformedBatchException.class)
                .isThrownBy(() -> PostedBody.of(body, 10))
                .withMessage("the body is no JSON; expected an event or an array of events");
    }

    private static List<String> events(String body) {
        return PostedBody.of(body.getBytes(UTF_8), 10).stream()
                .map(event -> new String(event, UTF_8))
                .toList();
    }
}
