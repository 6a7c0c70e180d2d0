package dev.streambook.recommender.live.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.Shown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultLinesTest {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    private final FaultLines lines = new FaultLines(List.of(7, 8), List.of(1, 2, 3), TIME, "x");

    @Test
    void no_corrupt_line_is_an_event_and_none_holds_a_line_break() {
        assertThat(lines.corrupt(200)).hasSize(200).allSatisfy(line -> {
            assertThatThrownBy(() -> EventJson.read(line)).isInstanceOf(MalformedEventException.class);
            assertThat(line).doesNotContain('\n');
        });
    }

    @Test
    void a_burst_shows_films_to_users_that_are_there_at_the_streams_time() {
        assertThat(lines.burst(100))
                .hasSize(100)
                .extracting(EventJson::read)
                .doesNotHaveDuplicates()
                .allSatisfy(event -> {
                    assertThat(event).isInstanceOf(Shown.class);
                    assertThat(event.user()).isBetween(7, 8);
                    assertThat(event.item()).isBetween(1, 3);
                    assertThat(event.time()).isEqualTo(TIME);
                });
    }

    @Test
    void no_event_of_another_burst_has_the_same_id() {
        FaultLines later = new FaultLines(List.of(7, 8), List.of(1, 2, 3), TIME, "y");

        assertThat(ids(lines)).doesNotContainAnyElementsOf(ids(later));
    }

    private static List<String> ids(FaultLines lines) {
        return lines.burst(100).stream().map(line -> EventJson.read(line).id()).toList();
    }
}
