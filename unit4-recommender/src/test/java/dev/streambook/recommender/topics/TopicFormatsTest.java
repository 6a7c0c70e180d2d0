package dev.streambook.recommender.topics;

import static dev.streambook.recommender.RecommenderLog.bytes;
import static dev.streambook.recommender.Viewings.EVENING;
import static dev.streambook.recommender.Viewings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.event.Film;
import dev.streambook.recommender.topics.Similar.Scored;
import dev.streambook.recommender.topics.Trend.ItemCount;
import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of the small topics holds. User vectors and models have tests of their own. */
class TopicFormatsTest {

    @Test
    void trending_a_window_and_its_items() {
        Trend trend = new Trend(new Window(at(0), at(600)), List.of(new ItemCount(9, 5_000_000_000L)));

        assertThat(text(trend.toJson()))
                .isEqualTo("{\"windowStart\":\"2026-01-31T20:00:00Z\",\"windowEnd\":\"2026-01-31T20:10:00Z\","
                        + "\"items\":[{\"item\":9,\"count\":5000000000}]}");
        assertThat(Trend.fromJson(trend.toJson())).isEqualTo(trend);
    }

    @Test
    void trending_the_windows_of_the_first_and_the_last_event_that_may_be() {
        for (Window edge : List.of(
                Window.from(Instant.parse("1899-12-26T00:00:00Z"), Duration.ofDays(7)),
                Window.from(Instant.parse("9999-12-31T00:00:00Z"), Duration.ofDays(7)))) {
            Trend trend = new Trend(edge, List.of(new ItemCount(9, 1)));

            assertThat(Trend.fromJson(trend.toJson())).isEqualTo(trend);
        }
    }

    @Test
    void statistics_a_window_its_ratings_and_their_mean() {
        RatingWindow window = new RatingWindow(new Window(at(0), at(600)), 5_000_000_000L, 3.5);

        assertThat(window.key()).isEqualTo("2026-01-31T20:00:00Z");
        assertThat(text(window.toJson()))
                .isEqualTo("{\"windowStart\":\"2026-01-31T20:00:00Z\",\"windowEnd\":\"2026-01-31T20:10:00Z\","
                        + "\"ratings\":5000000000,\"mean\":3.5}");
        assertThat(RatingWindow.fromJson(window.toJson())).isEqualTo(window);
    }

    @Test
    void similar_an_item_and_others_with_scores_of_four_places() {
        Similar similar = new Similar(7, List.of(new Scored(8, 0.712345), new Scored(9, 0.25)));

        assertThat(similar.key()).isEqualTo("7");
        assertThat(text(similar.toJson()))
                .isEqualTo("{\"item\":7,\"similar\":[{\"item\":8,\"score\":0.7123},{\"item\":9,\"score\":0.25}]}");
        assertThat(Similar.fromJson(similar.toJson()))
                .isEqualTo(new Similar(7, List.of(new Scored(8, 0.7123), new Scored(9, 0.25))));
    }

    @Test
    void catalogue_a_film() {
        Film film = new Film(31, "Amélie (2001)", List.of("Comedy", "Romance"));

        assertThat(FilmCodec.key(film)).isEqualTo("31");
        assertThat(text(FilmCodec.toJson(film)))
                .isEqualTo("{\"item\":31,\"title\":\"Amélie (2001)\",\"genres\":[\"Comedy\",\"Romance\"]}");
        assertThat(FilmCodec.fromJson(FilmCodec.toJson(film))).isEqualTo(film);
    }

    @Test
    void plays_a_batch_view() {
        CountView batch = new CountView(Map.of(0, 3_000_000_000L), Map.of(7, 5_000_000_000L), EVENING);

        assertThat(text(PlayCounts.toJson(batch)))
                .isEqualTo(
                        "{\"latest\":\"2026-01-31T20:00:00Z\",\"cuts\":{\"0\":3000000000},\"counts\":{\"7\":5000000000}}");
        assertThat(PlayCounts.fromJson(PlayCounts.toJson(batch))).isEqualTo(batch);
        assertThat(PlayCounts.fromJson(PlayCounts.toJson(CountView.empty()))).isEqualTo(CountView.empty());
    }

    @Test
    void audit_the_counts_of_a_stage() {
        StageAudit audit = new StageAudit("trending", 10, 6, 1, 2, 3);

        assertThat(text(audit.key(4))).isEqualTo("trending/4");
        assertThat(text(audit.toJson()))
                .isEqualTo(
                        "{\"stage\":\"trending\",\"in\":10,\"out\":6,\"deadLettered\":1,\"duplicates\":2,\"late\":3}");
        assertThat(StageAudit.fromJson(audit.toJson())).isEqualTo(audit);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                unreadable(
                        Trend::fromJson,
                        "{\"items\":[{\"item\":1}]}",
                        "field count is missing; expected a whole number"),
                unreadable(
                        Trend::fromJson,
                        "{\"windowStart\":7,\"items\":[]}",
                        "field windowStart is 7; expected an instant such as 2026-01-31T20:15:00Z"),
                unreadable(
                        Trend::fromJson,
                        "{\"windowStart\":\"2026-01-31T20:00:00Z\",\"windowEnd\":\"2026-01-31T20:00:00Z\"}",
                        "the window ends at 2026-01-31T20:00:00Z; expected an end after 2026-01-31T20:00:00Z"),
                unreadable(Similar::fromJson, "{\"item\":1.5}", "field item is 1.5; expected a whole number"),
                unreadable(
                        FilmCodec::fromJson,
                        "{\"item\":1,\"title\":\" \"}",
                        "the film cannot be read: title is  ; expected some text"),
                unreadable(
                        PlayCounts::fromJson,
                        "{\"cuts\":{\"zero\":1}}",
                        "a field is named zero; expected a whole number"),
                unreadable(StageAudit::fromJson, "{\"stage\":\"a\"}", "field in is missing; expected a whole number"),
                unreadable(StageAudit::fromJson, "nothing", "the value is no JSON"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_says_the_field_its_value_and_what_was_expected(
            Function<byte[], Object> format, String json, String message) {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> format.apply(bytes(json)))
                .withMessage(message);
    }

    private static Arguments unreadable(Function<byte[], Object> format, String json, String message) {
        return Arguments.of(format, json, message);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
