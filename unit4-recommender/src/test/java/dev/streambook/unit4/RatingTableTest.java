package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.harness.Footprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingTableTest {

    private final RatingTable table = new RatingTable();

    @Test
    void ratings_come_by_event_time_then_user_then_film() {
        for (Rated rating :
                List.of(rated(2, 1, 100), rated(1, 9, 100), rated(1, 3, 100), rated(7, 7, 50), rated(3, 3, -5))) {
            table.put(rating);
        }

        assertThat(table)
                .extracting(ViewingEvent::id)
                .containsExactly("ml-3-3--5", "ml-7-7-50", "ml-1-3-100", "ml-1-9-100", "ml-2-1-100");
    }

    @Test
    void a_pair_has_one_rating_the_last_that_was_put() {
        table.put(rated(1, 2, 100));
        table.put(rated(1, 2, 50));

        assertThat(table).containsExactly(rated(1, 2, 50));
        assertThat(table.find(1, 2)).contains(rated(1, 2, 50));
        assertThat(table.find(2, 1)).isEmpty();
    }

    @Test
    void it_holds_what_a_map_would_hold() {
        Random random = new Random(4);
        Map<List<Integer>, Rated> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Rated rating = rated(1 + random.nextInt(100), 1 + random.nextInt(100) * 1_000_003, random.nextInt(1_000));
            expected.put(List.of(rating.user(), rating.item()), rating);
            table.put(rating);
        }

        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table).containsExactlyInAnyOrderElementsOf(expected.values());
        expected.values()
                .forEach(rating ->
                        assertThat(table.find(rating.user(), rating.item())).contains(rating));
    }

    @Test
    void it_keeps_less_than_a_quarter_of_what_a_map_keeps() {
        Map<List<Integer>, Rated> map = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            Rated rating = rated(1 + i % 100, 1 + i / 100, i);
            map.put(List.of(rating.user(), rating.item()), rating);
            table.put(rating);
        }

        assertThat(Footprint.of(table)).isLessThan(Footprint.of(map) / 4);
    }

    private static Rated rated(int user, int item, long second) {
        return new RatingRow(user, item, 0.5 + user % 10 / 2.0, Instant.ofEpochSecond(second)).rated();
    }
}
