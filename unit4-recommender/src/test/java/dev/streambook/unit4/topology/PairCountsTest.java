package dev.streambook.unit4.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairCountsTest {

    @Test
    void counts_are_those_of_a_plain_map() {
        PairCounts counts = new PairCounts(10_000);
        Map<Integer, Integer> expected = new HashMap<>();
        new Random(1).ints(50_000, 1, 3_000).forEach(other -> {
            counts.increment(other);
            expected.merge(other, 1, Integer::sum);
        });

        assertThat(counts.size()).isEqualTo(expected.size());
        assertThat(counts.others().boxed()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((other, count) -> assertThat(counts.count(other)).isEqualTo(count));
    }

    @Test
    void when_full_the_weaker_half_goes() {
        PairCounts counts = new PairCounts(6);
        for (int other : new int[] {1, 1, 1, 2, 2, 3, 3, 4, 5, 6}) {
            counts.increment(other);
        }

        assertThat(counts.others().boxed()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(counts.count(1)).isEqualTo(3);
        assertThat(counts.count(6)).isZero();
    }
}
