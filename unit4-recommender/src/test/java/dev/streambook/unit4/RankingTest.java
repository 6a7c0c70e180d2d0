package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(Ranking.class)
class RankingTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final Set<Integer> NOTHING_SEEN = Set.of();

    @Test
    @Rule("highest-first")
    void the_film_with_the_highest_score_comes_first(Ranking ranking) {
        Map<Integer, Double> scores = Map.of(1, 3.9, 2, 4.6, 3, 4.2);

        assertThat(ranking.best(scores, NOTHING_SEEN, 3))
                .as("best 3 of films 1 (3.9), 2 (4.6), 3 (4.2)")
                .containsExactly(2, 3, 1);
        assertThat(ranking.best(Map.of(1, 4.0, 2, Math.nextUp(4.0)), NOTHING_SEEN, 2))
                .as("best 2 of films 1 (4.0), 2 (4.000000000000001)")
                .containsExactly(2, 1);
    }

    @Test
    @Rule("highest-first")
    void infinite_scores_are_scores(Ranking ranking) {
        Map<Integer, Double> scores = Map.of(2, 4.0, 3, Double.POSITIVE_INFINITY, 4, 5.0);

        assertThat(ranking.best(scores, NOTHING_SEEN, 3))
                .as("best 3 of films 2 (4.0), 3 (Infinity), 4 (5.0)")
                .containsExactly(3, 4, 2);
    }

    /** The careful model is off by 0.62 stars (RMSE), the bold one by 0.97. Films 1 and 3 are those with 4.5 stars or more. */
    @Test
    @Rule("highest-first")
    void the_model_with_the_smaller_error_can_have_the_worse_list(Ranking ranking) {
        Map<Integer, Double> stars = Map.of(1, 5.0, 2, 4.0, 3, 4.5, 4, 3.5);
        Map<Integer, Double> careful = Map.of(1, 4.2, 2, 4.3, 3, 4.25, 4, 4.35);
        Map<Integer, Double> bold = Map.of(1, 5.4, 2, 3.1, 3, 5.9, 4, 2.6);
        assertThat(rmse(careful, stars)).isLessThan(0.7);
        assertThat(rmse(bold, stars)).isGreaterThan(0.9);

        List<Integer> carefulList = ranking.best(careful, NOTHING_SEEN, 2);
        List<Integer> boldList = ranking.best(bold, NOTHING_SEEN, 2);

        assertThat(carefulList)
                .as("best 2 of estimates 1 (4.2), 2 (4.3), 3 (4.25), 4 (4.35)")
                .containsExactly(4, 2);
        assertThat(boldList)
                .as("best 2 of estimates 1 (5.4), 2 (3.1), 3 (5.9), 4 (2.6): more than 5 stars is still an order")
                .containsExactly(3, 1);
    }

    @Test
    @Rule("at-most-k")
    void a_list_is_no_longer_than_its_candidates(Ranking ranking) {
        Map<Integer, Double> scores = Map.of(1, 1.0, 2, -2.0, 3, 0.0);

        assertThat(ranking.best(scores, NOTHING_SEEN, 1)).as("best 1 of 3").containsExactly(1);
        assertThat(ranking.best(scores, NOTHING_SEEN, 10))
                .as("best 10 of films 1 (1.0), 2 (-2.0), 3 (0.0): also what is hardly liked is a candidate")
                .containsExactly(1, 3, 2);
        assertThat(ranking.best(Map.of(1, 1.0, 2, Double.NEGATIVE_INFINITY), NOTHING_SEEN, 10))
                .as("best 10 of films 1 (1.0), 2 (-Infinity)")
                .containsExactly(1, 2);
        assertThat(ranking.best(Map.of(), NOTHING_SEEN, 10))
                .as("best 10 of none")
                .isEmpty();
    }

    @Test
    @Rule("at-most-k")
    void k_may_be_as_large_as_ints_are(Ranking ranking) {
        int k = Integer.MAX_VALUE;

        assertThat(ranking.best(Map.of(1, 1.0, 2, 2.0), NOTHING_SEEN, k))
                .as("best %d of films 1 (1.0), 2 (2.0)", k)
                .containsExactly(2, 1);
        assertThat(ranking.recallAtK(List.of(1, 2), Set.of(2), k))
                .as("recall@%d of list 1 2; film 2 is relevant", k)
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(1, 2), Map.of(1, 1.0), k))
                .as("nDCG@%d of list 1 2; film 1 has gain 1", k)
                .hasValueCloseTo(1.0, EXACT);
    }

    @Test
    @Rule("seen-excluded")
    void a_seen_film_leaves_its_place_to_the_next(Ranking ranking) {
        Map<Integer, Double> scores = Map.of(1, 5.0, 2, 4.0, 3, 3.0, 4, 2.0);

        assertThat(ranking.best(scores, Set.of(1, 3, 99), 2))
                .as("best 2 of films 1 (5.0) to 4 (2.0); films 1 and 3 are seen")
                .containsExactly(2, 4);
    }

    @Test
    @Rule("seen-excluded")
    void a_seen_film_may_have_a_score_that_is_not_a_number(Ranking ranking) {
        assertThat(ranking.best(Map.of(1, Double.NaN, 2, 4.0), Set.of(1), 2))
                .as("best 2 of films 1 (NaN), 2 (4.0); film 1 is seen")
                .containsExactly(2);
    }

    @Test
    @Rule("ties-by-id")
    void equal_scores_are_in_order_of_the_id(Ranking ranking) {
        Map<Integer, Double> scores = new HashMap<>();
        List.of(2_000_000_000, 300, 1_000_000, 4_000, 65_536).forEach(film -> scores.put(film, 4.0));
        scores.put(7, 1.0);

        assertThat(ranking.best(scores, NOTHING_SEEN, 3))
                .as("best 3 of films 2000000000, 300, 1000000, 4000, 65536, all with 4.0")
                .containsExactly(300, 4_000, 65_536);
    }

    @Test
    @Rule("ties-by-id")
    void zero_is_zero_with_either_sign(Ranking ranking) {
        assertThat(ranking.best(Map.of(1, -0.0, 2, 0.0), NOTHING_SEEN, 2))
                .as("best 2 of films 1 (-0.0) and 2 (0.0)")
                .containsExactly(1, 2);
    }

    @Test
    @Rule("no-nan")
    void a_score_that_is_not_a_number_is_refused(Ranking ranking) {
        assertThatIllegalArgumentException()
                .as("films 1 (4.0), 2 (NaN), 3 (3.0)")
                .isThrownBy(() -> ranking.best(Map.of(1, 4.0, 2, Double.NaN, 3, 3.0), NOTHING_SEEN, 2))
                .withMessageContaining("film 2");
    }

    @Test
    @Rule("recall-of-all")
    void recall_is_the_share_of_the_relevant_films_that_was_found(Ranking ranking) {
        assertThat(ranking.recallAtK(List.of(1, 2, 3, 4, 5), Set.of(2, 5, 9), 5))
                .as("recall@5 of list 1 2 3 4 5; relevant are 2, 5 and 9: two of three")
                .hasValueCloseTo(2 / 3.0, EXACT);
    }

    @Test
    @Rule("recall-of-all")
    void more_relevant_films_than_places_leave_recall_below_one(Ranking ranking) {
        assertThat(ranking.recallAtK(List.of(1, 2), Set.of(1, 2, 3, 4), 2))
                .as("recall@2 of list 1 2; relevant are 1, 2, 3 and 4: two of four")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.recallAtK(List.of(7), Set.of(7), 10))
                .as("recall@10 of a list of one film; that film is relevant: one of one")
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.recallAtK(List.of(), Set.of(7), 10))
                .as("recall@10 of an empty list; film 7 is relevant")
                .hasValueCloseTo(0.0, EXACT);
    }

    @Test
    @Rule("first-k")
    void what_stands_after_place_k_does_not_count(Ranking ranking) {
        List<Integer> list = List.of(1, 2, 3, 4, 5);

        assertThat(ranking.recallAtK(list, Set.of(3, 4), 3))
                .as("recall@3 of list 1 2 3 4 5; relevant are 3 and 4")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.ndcgAtK(list, Map.of(4, 1.0), 3))
                .as("nDCG@3 of list 1 2 3 4 5; film 4 has gain 1")
                .hasValueCloseTo(0.0, EXACT);
    }

    @Test
    @Rule("discount")
    void a_film_at_place_3_brings_half_its_gain(Ranking ranking) {
        assertThat(ranking.ndcgAtK(List.of(8, 9, 1), Map.of(1, 1.0), 10))
                .as("nDCG@10 of list 8 9 1; film 1 has gain 1: 1/log2(3+1) of 1")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.ndcgAtK(List.of(1, 8, 9), Map.of(1, 1.0), 10))
                .as("nDCG@10 of list 1 8 9; film 1 has gain 1: 1/log2(1+1) of 1")
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(2, 3, 4, 5, 6, 7, 1), Map.of(1, 1.0), 10))
                .as("nDCG@10 with the film of gain 1 at place 7: 1/log2(7+1)")
                .hasValueCloseTo(1 / 3.0, EXACT);
    }

    @Test
    @Rule({"ideal", "discount"})
    void the_best_possible_list_has_one(Ranking ranking) {
        Map<Integer, Double> gains = Map.of(1, 1.0, 2, 1.0, 3, 1.0);

        assertThat(ranking.ndcgAtK(List.of(3, 1, 2), gains, 10))
                .as("nDCG@10 of list 3 1 2; films 1, 2 and 3 have gain 1")
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(2, 3), gains, 2))
                .as("nDCG@2 of list 2 3; films 1, 2 and 3 have gain 1: no list of two films is better")
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(1, 9), gains, 2))
                .as("nDCG@2 of list 1 9; films 1, 2 and 3 have gain 1: 1 of 1 + 1/log2(3)")
                .hasValueCloseTo(1 / (1 + 1 / log2(3)), EXACT);
        assertThat(ranking.ndcgAtK(List.of(1), gains, 2))
                .as("nDCG@2 of list 1; films 1, 2 and 3 have gain 1: there was a second place, 1 of 1 + 1/log2(3)")
                .hasValueCloseTo(1 / (1 + 1 / log2(3)), EXACT);
        assertThat(ranking.ndcgAtK(List.of(1), Map.of(1, 1e-15), 2))
                .as("nDCG@2 of list 1; film 1 has gain 1e-15, which is more than nothing")
                .hasValueCloseTo(1.0, EXACT);
    }

    @Test
    @Rule({"graded", "discount"})
    void the_better_film_belongs_further_up(Ranking ranking) {
        Map<Integer, Double> gains = Map.of(1, 1.0, 2, 3.0);

        assertThat(ranking.ndcgAtK(List.of(1, 2), gains, 10))
                .as("nDCG@10 of list 1 2 with gains 1 and 3: (1 + 3/log2(3)) / (3 + 1/log2(3))")
                .hasValueCloseTo((1 + 3 / log2(3)) / (3 + 1 / log2(3)), EXACT);
        assertThat(ranking.ndcgAtK(List.of(2, 1), gains, 10))
                .as("nDCG@10 of list 2 1 with gains 3 and 1")
                .hasValueCloseTo(1.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(1, 2), Map.of(1, 0.3, 2, 0.7), 10))
                .as("nDCG@10 of list 1 2 with gains 0.3 and 0.7: (0.3 + 0.7/log2(3)) / (0.7 + 0.3/log2(3))")
                .hasValueCloseTo((0.3 + 0.7 / log2(3)) / (0.7 + 0.3 / log2(3)), EXACT);
    }

    @Test
    @Rule({"once", "discount", "first-k"})
    void the_same_film_at_two_places_counts_at_the_first_one(Ranking ranking) {
        assertThat(ranking.recallAtK(List.of(1, 1), Set.of(1, 2), 2))
                .as("recall@2 of list 1 1; relevant are 1 and 2: film 2 is not in it")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.recallAtK(List.of(1, 1, 2), Set.of(1, 2), 2))
                .as("recall@2 of list 1 1 2; relevant are 1 and 2: film 2 stands at place 3")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.recallAtK(List.of(4711, Integer.valueOf("4711")), Set.of(4711, 2), 2))
                .as("recall@2 of list 4711 4711; relevant are 4711 and 2")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(ranking.ndcgAtK(List.of(1, 1, 2), Map.of(1, 1.0, 2, 1.0), 3))
                .as("nDCG@3 of list 1 1 2 with gains 1 and 1: (1 + 1/log2(4)) / (1 + 1/log2(3))")
                .hasValueCloseTo(1.5 / (1 + 1 / log2(3)), EXACT);
    }

    @Test
    @Rule("undefined")
    void with_nothing_to_find_there_is_no_figure(Ranking ranking) {
        assertThat(ranking.recallAtK(List.of(1, 2), Set.of(), 10))
                .as("recall@10; nothing is relevant")
                .isEmpty();
        assertThat(ranking.ndcgAtK(List.of(1, 2), Map.of(), 10))
                .as("nDCG@10; no film has a gain")
                .isEmpty();
        assertThat(ranking.ndcgAtK(List.of(1, 2), Map.of(1, 0.0), 10))
                .as("nDCG@10; the only gain is 0")
                .isEmpty();
    }

    @Test
    @Rule("undefined")
    void an_empty_list_finds_nothing_and_that_is_a_figure(Ranking ranking) {
        assertThat(ranking.recallAtK(List.of(), Set.of(7), 10))
                .as("recall@10 of an empty list; film 7 is relevant")
                .hasValueCloseTo(0.0, EXACT);
        assertThat(ranking.ndcgAtK(List.of(), Map.of(7, 1.0), 10))
                .as("nDCG@10 of an empty list; film 7 has gain 1")
                .hasValueCloseTo(0.0, EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @Rule("valid-arguments")
    void a_list_without_places_is_refused(int k, Ranking ranking) {
        String given = "k is " + k;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.best(Map.of(1, 1.0), NOTHING_SEEN, k))
                .withMessageContaining(given);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.recallAtK(List.of(1), Set.of(1), k))
                .withMessageContaining(given);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.ndcgAtK(List.of(1), Map.of(1, 1.0), k))
                .withMessageContaining(given);
        assertThatIllegalArgumentException()
                .as("recall@%d; nothing is relevant", k)
                .isThrownBy(() -> ranking.recallAtK(List.of(1), Set.of(), k))
                .withMessageContaining(given);
        assertThatIllegalArgumentException()
                .as("nDCG@%d; no film has a gain", k)
                .isThrownBy(() -> ranking.ndcgAtK(List.of(1), Map.of(), k))
                .withMessageContaining(given);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
    @Rule("valid-arguments")
    void a_gain_that_is_negative_or_not_finite_is_refused(double gain, Ranking ranking) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.ndcgAtK(List.of(1), Map.of(1, 1.0, 2, gain), 1))
                .withMessageContaining("gain of film 2 is " + gain);
        assertThatIllegalArgumentException()
                .as("an empty list, and film 2 has the gain %s", gain)
                .isThrownBy(() -> ranking.ndcgAtK(List.of(), Map.of(2, gain), 1))
                .withMessageContaining("gain of film 2 is " + gain);
    }

    @Test
    @Rule("untouched")
    void the_callers_collections_are_as_they_were(Ranking ranking) {
        Map<Integer, Double> scores = new HashMap<>(Map.of(1, 5.0, 2, 4.0, 3, 3.0));
        Set<Integer> seen = new HashSet<>(Set.of(1, 99));
        List<Integer> list = new ArrayList<>(List.of(1, 1, 2, 3));

        ranking.best(scores, seen, 1);
        ranking.recallAtK(list, seen, 2);
        ranking.ndcgAtK(list, scores, 2);

        assertThat(scores).as("the scores, and the gains, after the calls").isEqualTo(Map.of(1, 5.0, 2, 4.0, 3, 3.0));
        assertThat(seen).as("the seen films after the calls").containsExactlyInAnyOrder(1, 99);
        assertThat(list).as("the list after the calls").containsExactly(1, 1, 2, 3);
    }

    @Test
    @Rule("fresh")
    void a_score_that_has_changed_since_the_last_call_counts(Ranking ranking) {
        Map<Integer, Double> scores = new HashMap<>(Map.of(1, 4.0, 2, 3.0));
        ranking.best(scores, NOTHING_SEEN, 2);

        scores.put(2, 4.5);

        assertThat(ranking.best(scores, NOTHING_SEEN, 2))
                .as("best 2 of films 1 (4.0), 2 (3.0), asked again when film 2 has 4.5 in the same map")
                .containsExactly(2, 1);
    }

    @Test
    @Rule({"fresh", "graded", "discount", "ideal"})
    void gains_and_films_that_have_changed_since_the_last_call_count(Ranking ranking) {
        Map<Integer, Double> gains = new HashMap<>(Map.of(1, 1.0));
        List<Integer> list = new ArrayList<>(List.of(1, 9));
        ranking.ndcgAtK(list, gains, 2);
        ranking.recallAtK(list, gains.keySet(), 2);

        gains.put(2, 3.0);

        assertThat(ranking.ndcgAtK(list, gains, 2))
                .as(
                        "nDCG@2 of list 1 9 with gain 1, asked again when film 2 has gain 3 in the same map: 1/(3 + 1/log2(3))")
                .hasValueCloseTo(1 / (3 + 1 / log2(3)), EXACT);
        assertThat(ranking.recallAtK(list, gains.keySet(), 2))
                .as("recall@2 of list 1 9; film 1 was relevant in the call before, films 1 and 2 are now")
                .hasValueCloseTo(0.5, EXACT);
    }

    @Test
    @Rule({"one-sort", "at-most-k"})
    void a_long_list_costs_one_sort(Answer<Ranking> answer) throws Exception {
        Ranking ranking = Operations.counted(answer).create();
        Random random = new Random(7);
        Map<Integer, Double> scores = new HashMap<>();
        IntStream.rangeClosed(1, 4_000).forEach(film -> scores.put(film, random.nextDouble()));

        Operations.verifyAtMost(
                1_000_000,
                "the best 2,000 of 4,000 films; 4,000·log2(4,000) is 48,000",
                () -> ranking.best(scores, NOTHING_SEEN, 2_000));
        assertThat(ranking.best(scores, NOTHING_SEEN, 2_000))
                .as("the best 2,000 of 4,000 films")
                .hasSize(2_000);
        Set<Integer> seen = IntStream.rangeClosed(3_001, 6_000).boxed().collect(Collectors.toSet());
        Operations.verifyAtMost(
                1_000_000,
                "the best 2,000 of 4,000 films, when the user has seen 3,000",
                () -> ranking.best(scores, seen, 2_000));
    }

    @Test
    @Rule("shared")
    void two_callers_do_not_see_each_others_films(Answer<Ranking> answer) {
        Ranking shared = Interleaving.inSteps(answer).create();
        Map<Integer, Double> scores = Map.of(1, 5.0, 2, 4.0, 3, 3.0);
        Map<Integer, Double> others = Map.of(4, 1.0, 5, 2.0);
        List<Integer> list = List.of(1, 1, 2);

        Interleaving.verifyShared(
                "best(films 1 to 3) and best(films 4 and 5)",
                () -> shared.best(scores, Set.of(2), 2),
                () -> shared.best(others, NOTHING_SEEN, 2));
        Interleaving.verifyShared(
                "recallAtK(list 1 1 2) and recallAtK(list 1 4)",
                () -> shared.recallAtK(list, Set.of(1, 2), 2),
                () -> shared.recallAtK(List.of(1, 4), Set.of(1, 4), 2));
        Interleaving.verifyShared(
                "ndcgAtK(list 1 1 2) and ndcgAtK(list 5 4)",
                () -> shared.ndcgAtK(list, scores, 3),
                () -> shared.ndcgAtK(List.of(5, 4), others, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @Rule({"highest-first", "at-most-k", "seen-excluded", "ties-by-id"})
    void a_list_of_many_films_is_what_picking_the_best_again_and_again_gives(int seed, Ranking ranking) {
        Random random = new Random(seed);
        Map<Integer, Double> scores = new HashMap<>();
        IntStream.range(0, 400).forEach(i -> scores.put(random.nextInt(100_000), random.nextInt(60) / 10.0 - 1));
        Set<Integer> seen = new HashSet<>(new ArrayList<>(scores.keySet()).subList(0, 150));
        int k = 1 + random.nextInt(300);

        assertThat(ranking.best(scores, seen, k))
                .as("best %d of 400 films with scores from -1 to 5, 150 of them seen, seed %d", k, seed)
                .isEqualTo(pickedOneByOne(scores, seen, k));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @Rule({"recall-of-all", "first-k", "once", "discount", "ideal", "graded"})
    void figures_of_many_lists_are_those_of_the_formulas(int seed, Ranking ranking) {
        Random random = new Random(seed);
        int size = seed == 8 ? 600 : 30;
        List<Integer> list = IntStream.range(0, size)
                .mapToObj(i -> 1_000 + random.nextInt(size + 10))
                .toList();
        Map<Integer, Double> gains = new HashMap<>();
        IntStream.range(0, size / 5 + random.nextInt(20))
                .forEach(i -> gains.put(1_000 + random.nextInt(size + 10), (1 + random.nextInt(10)) / 2.0));
        int k = seed == 8 ? size : 1 + random.nextInt(35);

        assertThat(ranking.recallAtK(list, gains.keySet(), k))
                .as("recall@%d of %s, relevant %s", k, list, gains.keySet())
                .hasValueCloseTo(recall(list, gains.keySet(), k), EXACT);
        assertThat(ranking.ndcgAtK(list, gains, k))
                .as("nDCG@%d of %s, gains %s", k, list, gains)
                .hasValueCloseTo(ndcg(list, gains, k), EXACT);
    }

    private static List<Integer> pickedOneByOne(Map<Integer, Double> scores, Set<Integer> seen, int k) {
        Map<Integer, Double> left = new HashMap<>(scores);
        left.keySet().removeAll(seen);
        List<Integer> list = new ArrayList<>();
        while (list.size() < k && !left.isEmpty()) {
            double highest = Collections.max(left.values());
            int next = left.keySet().stream()
                    .filter(film -> left.get(film) == highest)
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElseThrow();
            list.add(next);
            left.remove(next);
        }
        return list;
    }

    private static double recall(List<Integer> list, Set<Integer> relevant, int k) {
        Set<Integer> found = new HashSet<>(list.subList(0, Math.min(k, list.size())));
        found.retainAll(relevant);
        return (double) found.size() / relevant.size();
    }

    private static double ndcg(List<Integer> list, Map<Integer, Double> gains, int k) {
        List<Integer> ideal = pickedOneByOne(gains, Set.of(), k);
        return dcg(list, gains, k) / dcg(ideal, gains, k);
    }

    private static double dcg(List<Integer> list, Map<Integer, Double> gains, int k) {
        double sum = 0;
        for (int place = 1; place <= Math.min(k, list.size()); place++) {
            int film = list.get(place - 1);
            if (list.indexOf(film) == place - 1) {
                sum += gains.getOrDefault(film, 0.0) / log2(place + 1);
            }
        }
        return sum;
    }

    private static double rmse(Map<Integer, Double> estimates, Map<Integer, Double> stars) {
        return Math.sqrt(stars.keySet().stream()
                .mapToDouble(film -> Math.pow(estimates.get(film) - stars.get(film), 2))
                .average()
                .orElseThrow());
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
