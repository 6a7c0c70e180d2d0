package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Detour;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(TopK.class)
class TopKTest {

    private static final float[] ONE = {1};
    private static final float INFINITE = Float.POSITIVE_INFINITY;

    @Test
    @Rule("best-first")
    void the_best_three_of_five_stand_in_descending_order(TopK topK) {
        assertThat(topK.of(films(1, 4.75f, 2, 4.25f, 4.5f), ONE, 3, new BitSet()))
                .as("the best 3 of films 1 to 5 with scores 1, 4.75, 2, 4.25, 4.5")
                .containsExactly(new ScoredItem(2, 4.75f), new ScoredItem(5, 4.5f), new ScoredItem(4, 4.25f));
        assertThat(topK.of(films(1e-30f, 2e-30f), ONE, 1, new BitSet()))
                .as("the best one of films 1 and 2 with scores 1e-30 and 2e-30")
                .containsExactly(new ScoredItem(2, 2e-30f));
    }

    @Test
    @Rule("ties-by-id")
    void the_first_of_three_equals_is_the_one_with_the_smallest_id(TopK topK) {
        assertThat(topK.of(films(1, 4, 4, 4), ONE, 1, new BitSet()))
                .as("the best one of films 1 to 4 with scores 1, 4, 4, 4")
                .containsExactly(new ScoredItem(2, 4));
    }

    @Test
    @Rule("ties-by-id")
    void of_equals_the_greater_id_leaves_the_list_first(TopK topK) {
        assertThat(topK.of(films(3, 3, 3, 9, 9), ONE, 3, new BitSet()))
                .as("the best 3 of films 1 to 5 with scores 3, 3, 3, 9, 9")
                .filteredOn(film -> film.score() == 3)
                .containsExactly(new ScoredItem(1, 3));
    }

    @Test
    @Rule("excluded")
    void the_next_best_takes_the_place_of_an_excluded_film(TopK topK) {
        assertThat(topK.of(films(1, 5, 3), ONE, 1, rows(1)))
                .as("the best one of films 1 to 3 with scores 1, 5, 3, without row 1, which is film 2")
                .containsExactly(new ScoredItem(3, 3));
    }

    @Test
    @Rule("excluded")
    void excluded_rows_are_rows_and_not_ids(TopK topK) {
        ItemFactors films = new ItemFactors(1, new int[] {0, 70, 2_000_000_000}, new float[] {1, 2, 3});

        assertThat(topK.of(films, ONE, 1, rows(2)))
                .as("the best one of films 0, 70 and 2000000000 with scores 1, 2, 3, without row 2, the last film")
                .containsExactly(new ScoredItem(70, 2));
    }

    @Test
    @Rule("excluded")
    void an_excluded_film_may_have_a_score_that_is_not_a_number(TopK topK) {
        assertThat(topK.of(films(Float.NaN, 5, Float.NaN), ONE, 1, rows(0, 2)))
                .as("the best one of films 1 to 3 with scores NaN, 5, NaN, without rows 0 and 2")
                .containsExactly(new ScoredItem(2, 5));
    }

    @Test
    @Rule("list-length")
    void nothing_is_asked_for_and_nothing_comes(TopK topK) {
        assertThat(topK.of(films(1, 2), ONE, 0, new BitSet()))
                .as("the best 0 of two films")
                .isEmpty();
        assertThat(topK.of(films(), ONE, 5, new BitSet()))
                .as("the best 5 of no film")
                .isEmpty();
        assertThat(topK.of(films(Float.NaN), ONE, 0, new BitSet()))
                .as("the best 0 of one film with score NaN")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1_000, Integer.MAX_VALUE})
    @Rule("list-length")
    void where_there_are_fewer_films_than_asked_for_all_come(int k, TopK topK) {
        assertThat(items(topK.of(films(1, 2), ONE, k, rows(7))))
                .as("the best %d of films 1 and 2, without row 7, where there is none", k)
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @Rule("fitting-arguments")
    void a_vector_of_another_rank_is_refused(TopK topK) {
        ItemFactors films = new ItemFactors(2, new int[] {7, 8}, new float[] {1, 2, 3, 4});

        assertThatIllegalArgumentException()
                .as("films of rank 2, a vector of 3 factors")
                .isThrownBy(() -> topK.of(films, new float[] {1, 1, 1}, 1, new BitSet()))
                .withMessageContaining("the vector has 3 factors; expected 2");
        assertThatIllegalArgumentException()
                .as("films of rank 2, a vector of 1 factor")
                .isThrownBy(() -> topK.of(films, ONE, 1, new BitSet()))
                .withMessageContaining("the vector has 1 factors; expected 2");
    }

    @Test
    @Rule("fitting-arguments")
    void a_negative_k_is_refused(TopK topK) {
        assertThatIllegalArgumentException()
                .as("k = -1")
                .isThrownBy(() -> topK.of(films(1, 2), ONE, -1, new BitSet()))
                .withMessageContaining("k is -1; expected 0 or more");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @Rule("fitting-arguments")
    void arguments_are_refused_also_where_the_list_would_be_empty(int k, TopK topK) {
        ItemFactors films = new ItemFactors(2, new int[] {7, 8}, new float[] {1, 2, 3, 4});
        ItemFactors none = new ItemFactors(2, new int[] {}, new float[] {});

        assertThat(nameOf(catchThrowable(() -> topK.of(films, ONE, k, new BitSet()))))
                .as("thrown for the best %d of two films of rank 2 and a vector of 1 factor", k)
                .isEqualTo("IllegalArgumentException");
        assertThat(nameOf(catchThrowable(() -> topK.of(none, ONE, k, new BitSet()))))
                .as("thrown for the best %d of a catalogue of rank 2 without a film, and a vector of 1 factor", k)
                .isEqualTo("IllegalArgumentException");
        assertThat(nameOf(catchThrowable(() -> topK.of(none, new float[] {1, 1}, -1 - k, new BitSet()))))
                .as("thrown for k = %d and a catalogue without a film", -1 - k)
                .isEqualTo("IllegalArgumentException");
    }

    @Test
    @Rule("negative")
    void the_best_of_three_bad_films_is_the_least_bad(TopK topK) {
        assertThat(topK.of(films(-3, -1, -2), ONE, 1, new BitSet()))
                .as("the best one of films 1 to 3 with scores -3, -1, -2")
                .containsExactly(new ScoredItem(2, -1));
    }

    @Test
    @Rule({"infinite", "negative"})
    void minus_infinity_is_on_the_list_where_there_is_room(TopK topK) {
        assertThat(topK.of(films(Float.NEGATIVE_INFINITY), ONE, 1, new BitSet()))
                .as("the best one of one film with score -Infinity")
                .containsExactly(new ScoredItem(1, Float.NEGATIVE_INFINITY));
    }

    @Test
    @Rule("infinite")
    void infinity_is_more_than_any_number(TopK topK) {
        assertThat(topK.of(films(Float.MAX_VALUE, Float.POSITIVE_INFINITY), ONE, 1, new BitSet()))
                .as("the best one of films 1 and 2 with scores %s and Infinity", Float.MAX_VALUE)
                .containsExactly(new ScoredItem(2, Float.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 700, 1_000})
    @Rule("nan")
    void a_score_that_is_not_a_number_is_refused_wherever_it_stands(int film, TopK topK) {
        float[] scores = new float[1_000];
        scores[0] = 9;
        scores[1] = 8;
        scores[film - 1] = Float.NaN;
        int[] ids = IntStream.rangeClosed(1, scores.length)
                .map(id -> id * 1_000_000)
                .toArray();

        Throwable thrown = catchThrowable(() -> topK.of(new ItemFactors(1, ids, scores), ONE, 2, new BitSet()));

        assertThat(nameOf(thrown))
                .as("thrown for the best 2 of 1,000 films; the film with id %d000000 has the score NaN", film)
                .isEqualTo("ArithmeticException");
        assertThat(thrown.getMessage())
                .as("its message, which names the id %d000000", film)
                .containsPattern("\\b%d000000\\b".formatted(film));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    @Rule("nan")
    void a_score_that_is_not_a_number_is_refused_also_where_all_films_come(int k, TopK topK) {
        assertThat(nameOf(catchThrowable(() -> topK.of(films(5, Float.NaN, 4), ONE, k, new BitSet()))))
                .as("thrown for the best %d of films 1 to 3 with scores 5, NaN, 4", k)
                .isEqualTo("ArithmeticException");
    }

    @Test
    @Rule("nan")
    void infinity_less_infinity_is_not_a_number(TopK topK) {
        ItemFactors films = new ItemFactors(2, new int[] {7, 8}, new float[] {1, 1, INFINITE, INFINITE});

        Throwable thrown = catchThrowable(() -> topK.of(films, new float[] {1, -1}, 1, new BitSet()));

        assertThat(nameOf(thrown))
                .as("thrown for the best one of films 7 and 8; the score of film 8 is infinity less infinity")
                .isEqualTo("ArithmeticException");
        assertThat(thrown.getMessage()).as("its message, which names the id 8").containsPattern("\\b8\\b");
    }

    @Test
    @Rule({"nan", "excluded"})
    void a_vector_that_holds_no_number_harms_nobody_where_no_film_is_scored(TopK topK) {
        assertThat(topK.of(films(1, 2), new float[] {Float.NaN}, 1, rows(0, 1)))
                .as("the best one of films 1 and 2 and the vector (NaN), without rows 0 and 1, so that no film is left")
                .isEmpty();
        assertThat(nameOf(catchThrowable(() -> topK.of(films(1, 2), new float[] {Float.NaN}, 1, rows(0)))))
                .as("thrown for the same without row 0 alone")
                .isEqualTo("ArithmeticException");
    }

    @Test
    @Rule("untouched")
    void vector_and_excluded_rows_are_as_they_were(TopK topK) {
        ItemFactors films = new ItemFactors(2, new int[] {1, 2, 3}, new float[] {1, 0, 3, 4, 0, 1});
        float[] vector = {2, -1};
        BitSet excluded = rows(1);

        topK.of(films, vector, 2, excluded);

        assertThat(excluded).as("excluded rows after the call").isEqualTo(rows(1));
        assertThat(vector).as("the vector after the call").containsExactly(2, -1);
        assertThat(films.vectorAt(1)).as("the vector of film 2 after the call").containsExactly(3, 4);
    }

    @Test
    @Rule({"fresh", "excluded", "untouched"})
    void the_same_arguments_may_hold_something_else_in_the_next_call(TopK topK) {
        ItemFactors films = films(1, 2, 3);
        float[] vector = {1};
        BitSet excluded = new BitSet();
        topK.of(films, vector, 1, excluded);

        excluded.set(2);
        List<ScoredItem> withoutFilm3 = topK.of(films, vector, 1, excluded);
        vector[0] = 2;
        List<ScoredItem> doubled = topK.of(films, vector, 1, excluded);

        assertThat(withoutFilm3)
                .as("the best one of films 1 to 3 with scores 1, 2, 3, asked again when row 2 has been excluded")
                .containsExactly(new ScoredItem(2, 2));
        assertThat(doubled)
                .as("the best one of films 1 to 3 without row 2, asked again when the vector has become (2)")
                .containsExactly(new ScoredItem(2, 4));
    }

    @Test
    @Rule({"fresh", "best-first"})
    void a_call_that_was_refused_leaves_nothing_for_the_next_one(TopK topK) {
        Throwable ignored = catchThrowable(() -> topK.of(films(7, 8, 9, Float.NaN), ONE, 3, new BitSet()));

        assertThat(topK.of(films(1, 2), ONE, 3, new BitSet()))
                .as(
                        "the best 3 of films 1 and 2 with scores 1 and 2, after a call with scores 7, 8, 9 and NaN was refused")
                .containsExactly(new ScoredItem(2, 2), new ScoredItem(1, 1));
    }

    @Test
    @Rule("fresh")
    void a_thousand_calls_leave_no_more_than_ten(TopK topK) {
        ItemFactors films = films(1, 2, 3);
        IntStream.rangeClosed(1, 10).forEach(factor -> topK.of(films, new float[] {factor}, 2, new BitSet()));
        long afterTen = Footprint.of(topK);

        IntStream.rangeClosed(11, 1_000).forEach(factor -> topK.of(films, new float[] {factor}, 2, new BitSet()));

        assertThat(Footprint.of(topK))
                .as(
                        "objects and array slots kept after 1,000 calls with different vectors; after 10 it was %d",
                        afterTen)
                .isLessThanOrEqualTo(afterTen + 20);
    }

    @Test
    @Rule("one-product")
    void the_vector_of_each_film_is_read_once(Answer<TopK> answer) {
        TopK topK = Detour.of(answer, ItemFactors.class, CountedFactors.class).create();
        Random random = new Random(11);
        ItemFactors films = random(2_000, 3, random);
        float[] vector = quarters(3, random);

        long read = CountedFactors.numbersReadBy(() -> topK.of(films, vector, 10, new BitSet()));

        assertThat(read)
                .as(
                        "numbers of the films' vectors that were read for the best 10 of 2,000 films of rank 3; a product for"
                                + " each film reads 6,000")
                .isLessThan(9_000);
    }

    @Test
    @Rule("one-comparison")
    void most_films_of_a_catalogue_cost_a_comparison_and_no_more(Answer<TopK> answer) throws Exception {
        TopK topK = Operations.counted(answer).create();
        ItemFactors films = shuffled(20_000);

        Operations.verifyAtMost(
                20L * films.size(),
                "the best 50 of 20,000 films in random order, at most 20 operations for each film",
                () -> topK.of(films, ONE, 50, new BitSet()));
    }

    @Test
    @Rule({"log-k", "one-comparison"})
    void a_long_list_costs_a_logarithm_for_each_film_that_enters(Answer<TopK> answer) throws Exception {
        TopK topK = Operations.counted(answer).create();
        ItemFactors films = shuffled(20_000);

        Operations.verifyAtMost(
                5_000_000,
                "the best 5,000 of 20,000 films in random order, where about 12,000 enter the list",
                () -> topK.of(films, ONE, 5_000, new BitSet()));
    }

    @Test
    @Rule("shared")
    void two_callers_do_not_see_each_others_films(Answer<TopK> answer) {
        TopK topK = Interleaving.inSteps(answer).create();
        ItemFactors films = films(1, 5, 2, 3);
        ItemFactors others = films(-1, -5, -2, -3, -9);

        Interleaving.verifyShared(
                "of(films 1 to 4) and of(films 1 to 5)",
                () -> topK.of(films, ONE, 2, new BitSet()),
                () -> topK.of(others, ONE, 3, new BitSet()));
    }

    @Test
    @Rule("memory-of-k")
    void a_million_films_take_no_more_memory_than_the_list(TopK topK) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeThat(threads.isThreadAllocatedMemorySupported())
                .as("this JVM counts what a thread allocates")
                .isTrue();
        ItemFactors films = shuffled(1_000_000);
        BitSet excluded = rows(3, 999_999);
        topK.of(films, ONE, 10, excluded); // links lambdas, once

        long before = threads.getCurrentThreadAllocatedBytes();
        topK.of(films, ONE, 10, excluded);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated)
                .as("bytes allocated for the best 10 of 1,000,000 films in random order, without rows 3 and 999,999")
                .isLessThan(100_000);
    }

    @Test
    @Rule({"best-first", "list-length"})
    void the_best_may_stand_anywhere_in_a_large_catalogue(TopK topK) {
        float[] scores = new float[200_000];
        scores[199_999] = 3;
        scores[70_000] = 2;
        scores[5] = 1;

        assertThat(topK.of(films(scores), ONE, 3, new BitSet()))
                .as("the best 3 of 200,000 films; films 6, 70001 and 200000 have the scores 1, 2 and 3, the others 0")
                .containsExactly(new ScoredItem(200_000, 3), new ScoredItem(70_001, 2), new ScoredItem(6, 1));
        assertThat(topK.of(films(scores), ONE, 100_000, new BitSet()))
                .as("the best 100,000 of them")
                .hasSize(100_000);
    }

    @Test
    @Rule("best-first")
    void a_score_is_the_number_that_the_films_factors_give(TopK topK) {
        Random random = new Random(13);
        int[] ids = IntStream.rangeClosed(1, 200).toArray();
        float[] values = new float[ids.length * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        ItemFactors films = new ItemFactors(7, ids, values);
        float[] vector = films.vectorAt(0);

        assertThat(topK.of(films, vector, 50, new BitSet()))
                .as("the best 50 of 200 films of rank 7, with the scores of ItemFactors.dot, to the last digit")
                .isEqualTo(sorted(films, vector, 50, new BitSet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({"best-first", "ties-by-id", "excluded", "list-length", "negative", "infinite"})
    void two_thousand_random_lists_equal_the_head_of_a_full_sort(int seed, TopK topK) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int size = round % 100 == 99 ? random.nextInt(1_500) : random.nextInt(40);
            int rank = 1 + random.nextInt(4);
            ItemFactors films = random(size, rank, random);
            float[] vector = quarters(rank, random);
            BitSet excluded = random.nextBoolean() ? new BitSet() : someRows(size, random);
            int k = random.nextInt(size < 40 ? 12 : size);
            List<ScoredItem> expected = sorted(films, vector, k, excluded);

            assertThat(topK.of(films, vector, k, excluded))
                    .as("case %d of seed %d: the best %d of %d films, %s excluded", round, seed, k, size, excluded)
                    .isEqualTo(expected);
        }
    }

    private static String nameOf(Throwable thrown) {
        return thrown == null ? "nothing" : thrown.getClass().getSimpleName();
    }

    private static List<ScoredItem> sorted(ItemFactors films, float[] vector, int k, BitSet excluded) {
        List<ScoredItem> all = new ArrayList<>();
        for (int row = 0; row < films.size(); row++) {
            if (!excluded.get(row)) {
                all.add(new ScoredItem(films.itemAt(row), films.dot(row, vector)));
            }
        }
        // The films are in ascending order of ids already, and the sort is stable.
        all.sort(Comparator.comparing(ScoredItem::score).reversed());
        return all.subList(0, Math.min(k, all.size()));
    }

    /** Multiples of a quarter, so that products are exact in whatever order they are summed. Now and then an infinite one. */
    private static ItemFactors random(int size, int rank, Random random) {
        int[] ids = new int[size];
        float[] values = new float[size * rank];
        for (int row = 0; row < size; row++) {
            ids[row] = (row == 0 ? 0 : ids[row - 1]) + 1 + random.nextInt(3);
            System.arraycopy(quarters(rank, random), 0, values, row * rank, rank);
            if (rank == 1 && random.nextInt(20) == 0) {
                values[row] = random.nextBoolean() ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
            }
        }
        return new ItemFactors(rank, ids, values);
    }

    /** From −1.5 to 1.5, and alone not zero: infinity times zero is not a number. */
    private static float[] quarters(int rank, Random random) {
        float[] numbers = new float[rank];
        for (int k = 0; k < rank; k++) {
            numbers[k] = (random.nextInt(13) - 6) / 4f;
        }
        if (rank == 1 && numbers[0] == 0) {
            numbers[0] = 1;
        }
        return numbers;
    }

    private static BitSet someRows(int size, Random random) {
        BitSet rows = new BitSet();
        for (int row = 0; row < size; row++) {
            rows.set(row, random.nextInt(3) == 0);
        }
        return rows;
    }

    private static List<Integer> items(List<ScoredItem> films) {
        return films.stream().map(ScoredItem::item).toList();
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        IntStream.of(rows).forEach(set::set);
        return set;
    }

    /** Films 1, 2, … of rank 1, whose scores against the vector (1) are these. */
    private static ItemFactors films(float... scores) {
        return new ItemFactors(1, IntStream.rangeClosed(1, scores.length).toArray(), scores);
    }

    /** Films whose scores are 1 to {@code size}, each once, in random order. */
    private static ItemFactors shuffled(int size) {
        float[] scores = new float[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            scores[i] = scores[at];
            scores[at] = i + 1;
        }
        return films(scores);
    }
}
