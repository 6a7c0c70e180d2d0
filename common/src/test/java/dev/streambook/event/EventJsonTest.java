package dev.streambook.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Instant TIME = Instant.parse("2009-12-14T02:52:24Z");

    private static final Rated RATED = new Rated("ml-1-31-1260759144", 1, 31, "2001:db8::1", TIME, 2.5);

    private static final String RATED_LINE = """
            {"v":1,"kind":"rated","id":"ml-1-31-1260759144","user":1,"item":31,\
            "device":"2001:db8::1","time":"2009-12-14T02:52:24Z","stars":2.5}""";

    @Test
    void a_rating_is_written_as_one_line_with_its_fields_in_order() {
        assertThat(EventJson.writeString(RATED)).isEqualTo(RATED_LINE);
    }

    @Test
    void the_other_kinds_end_in_the_field_of_their_own() {
        Watched watched = new Watched("w", 1, 2, "::1", TIME, Duration.ofMinutes(90));
        Shown shown = new Shown("s", 1, 2, "::1", TIME, 3);
        Unrated unrated = new Unrated("u", 1, 2, "::1", TIME);

        assertThat(EventJson.writeString(watched))
                .contains("\"kind\":\"watched\"")
                .endsWith(",\"seconds\":5400}");
        assertThat(EventJson.writeString(shown)).contains("\"kind\":\"shown\"").endsWith(",\"position\":3}");
        assertThat(EventJson.writeString(unrated))
                .contains("\"kind\":\"unrated\"")
                .endsWith("\"time\":\"2009-12-14T02:52:24Z\"}");
    }

    static Stream<ViewingEvent> events() {
        String odd = "\"quoted\" \\ \n \u0000 Дом 映画 \uD83C\uDFAC";
        return Stream.of(
                RATED,
                new Rated(odd, Integer.MAX_VALUE, Integer.MAX_VALUE, odd, Instant.parse("1900-01-01T00:00:00Z"), 0.5),
                new Rated("r", 1, 1, "::1", Instant.parse("9999-12-31T23:59:59.999999999Z"), 5),
                new Watched("w", 1, 2, "::1", TIME.plusNanos(1), Duration.ZERO),
                new Watched("w", 1, 2, "::1", TIME.plusMillis(1), Duration.ofHours(24)),
                new Shown("s", 1, 2, "192.0.2.1", TIME, 1),
                new Unrated("u", 1, 2, "2001:db8::/48", TIME));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_written_is_read_back_equal(ViewingEvent event) {
        byte[] line = EventJson.write(event);

        assertThat(EventJson.read(line)).isEqualTo(event);
        assertThat(line).doesNotContain((byte) '\n');
    }

    @Test
    void fields_it_does_not_know_are_skipped_whatever_they_hold() {
        String line =
                RATED_LINE.replace("\"v\":1", "\"firmware\":{\"a\":[1,{\"b\":null}]},\"seconds\":\"soon\",\"v\":1");

        assertThat(read(line)).isEqualTo(RATED);
    }

    @Test
    void the_order_of_the_fields_and_white_space_do_not_matter() {
        String line = """
                { "stars": 2.5, "time": "2009-12-14T02:52:24Z", "device": "2001:db8::1",
                  "item": 31, "user": 1, "id": "ml-1-31-1260759144", "kind": "rated", "v": 1 }
                """;

        assertThat(read(line)).isEqualTo(RATED);
    }

    @Test
    void whole_stars_may_be_written_without_a_fraction() {
        assertThat(read(RATED_LINE.replace("2.5", "3")))
                .isEqualTo(new Rated(RATED.id(), 1, 31, RATED.device(), TIME, 3));
    }

    private static ViewingEvent read(String line) {
        return EventJson.read(line.getBytes(StandardCharsets.UTF_8));
    }
}
