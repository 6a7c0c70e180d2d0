package dev.streambook.recommender.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemCountsTest {

    @Test
    void counts_are_those_of_a_plain_map() {
        ItemCounts counts = ItemCounts.unlimited();
        Map<Integer, Integer> expected = new HashMap<>();
        new Random(1).ints(50_000, 1, 3_000).forEach(item -> {
            counts.increment(item);
            expected.merge(item, 1, Integer::sum);
        });

        assertThat(counts.size()).isEqualTo(expected.size());
        assertThat(counts.items().boxed()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((item, count) -> assertThat(counts.count(item)).isEqualTo(count));
    }

    @Test
    void when_full_the_weaker_half_goes() {
        ItemCounts counts = ItemCounts.below(6);
        for (int item : new int[] {1, 1, 1, 2, 2, 3, 3, 4, 5, 6}) {
            counts.increment(item);
        }

        assertThat(counts.items().boxed()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(counts.count(1)).isEqualTo(3);
        assertThat(counts.count(6)).isZero();
    }
}
