package dev.streambook.unit4.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.serving.ExactTopK.Scored;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTopKTest {

    private static final BitSet NONE = new BitSet();

    @Test
    void the_best_come_first_and_of_equals_the_smaller_id() {
        ItemFactors items = ofScores(1, 5, 3, 5, 4);

        assertThat(ExactTopK.of(items, new float[] {1}, 3, NONE))
                .containsExactly(new Scored(2, 5), new Scored(4, 5), new Scored(5, 4));
    }

    @Test
    void excluded_rows_do_not_appear() {
        BitSet excluded = new BitSet();
        excluded.set(1);

        assertThat(ExactTopK.of(ofScores(1, 5, 3), new float[] {1}, 2, excluded))
                .containsExactly(new Scored(3, 3), new Scored(1, 1));
    }

    @Test
    void fewer_films_than_asked_for_are_all_films() {
        assertThat(ExactTopK.of(ofScores(1, 2), new float[] {1}, 10, NONE))
                .containsExactly(new Scored(2, 2), new Scored(1, 1));
    }

    @Test
    void nothing_is_asked_for_and_nothing_comes() {
        assertThat(ExactTopK.of(ofScores(1, 2), new float[] {1}, 0, NONE)).isEmpty();
        assertThat(ExactTopK.of(ItemFactors.of(1, Map.of()), new float[] {1}, 5, NONE))
                .isEmpty();
    }

    @Test
    void a_score_that_is_no_number_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ExactTopK.of(ofScores(1, Float.NaN), new float[] {1}, 1, NONE))
                .withMessage("the score of item 2 is NaN; expected finite factors");
    }

    @Test
    void it_equals_a_full_sort_on_random_cases_with_many_ties() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            float[] scores = new float[random.nextInt(40)];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextInt(8) - 4;
            }
            BitSet excluded = BitSet.valueOf(new long[] {random.nextLong()});
            int k = random.nextInt(12);

            assertThat(ExactTopK.of(ofScores(scores), new float[] {1}, k, excluded))
                    .isEqualTo(sorted(scores, k, excluded));
        }
    }

    private static List<Scored> sorted(float[] scores, int k, BitSet excluded) {
        List<Scored> all = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            if (!excluded.get(row)) {
                all.add(new Scored(row + 1, scores[row]));
            }
        }
        all.sort(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::item));
        return all.subList(0, Math.min(k, all.size()));
    }

    /** Films 1, 2, … of rank 1, whose scores against the vector (1) are these. */
    private static ItemFactors ofScores(float... scores) {
        int[] ids = new int[scores.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i + 1;
        }
        return new ItemFactors(1, ids, scores);
    }
}
