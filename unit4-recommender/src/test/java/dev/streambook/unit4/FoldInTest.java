package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.withPrecision;

import dev.streambook.engine.junit.Engines;
import dev.streambook.recommender.SmallTraining;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(FoldIn.class)
class FoldInTest {

    private static final Offset<Float> EXACT = Offset.offset(1e-5f);

    @Test
    @Rule({"lowest-point", "penalty"})
    void explicit_one_film_of_one_factor_is_a_division(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 3)), new Explicit(2));

        assertThat(user)
                .as("film 1 with vector (2) rated 3, λ = 2: 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @Test
    @Rule({"shared-factors", "lowest-point", "penalty"})
    void explicit_two_films_that_share_a_factor_give_two_equations(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 1), film(2, 1, 0));

        float[] user = vector(foldIn, films, List.of(of(1, 5), of(2, 5)), new Explicit(0.5));

        assertThat(user)
                .as("films (1,1) and (1,0) rated 5 and 5, λ = 0.5: 3a + b = 10 and a + 2b = 5")
                .containsExactly(new float[] {3f, 1f}, EXACT);
    }

    @Test
    @Rule({"penalty", "lowest-point"})
    void explicit_three_ratings_that_say_the_same_say_no_more_than_one(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2), film(2, 2), film(3, 2));

        float[] one = vector(foldIn, films, List.of(of(1, 5)), new Explicit(1));
        float[] three = vector(foldIn, films, List.of(of(1, 5), of(2, 5), of(3, 5)), new Explicit(1));

        assertThat(one).as("film (2) rated 5, λ = 1: 10/(4+1)").containsExactly(new float[] {2f}, EXACT);
        assertThat(three).as("three films (2) rated 5, λ = 1: 30/(12+3)").containsExactly(new float[] {2f}, EXACT);
    }

    @Test
    @Rule({"penalty", "lowest-point", "all-films", "confidence"})
    void a_film_whose_vector_is_zeros_is_a_known_film(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2), film(2, 0));

        assertThat(vector(foldIn, films, List.of(of(1, 4), of(2, 5)), new Explicit(2)))
                .as("films (2) and (0) rated 4 and 5, λ = 2: n is 2, so 4·2 / (2·2 + 2·2)")
                .containsExactly(new float[] {1f}, EXACT);
        assertThat(vector(foldIn, films, List.of(of(1, 1), of(2, 1)), new Implicit(2, 1)))
                .as("films (2) and (0) with strength 1, λ = 2, α = 1: n is 2, so (4 + 4 + 2·2)x = 2·2")
                .containsExactly(new float[] {1 / 3f}, EXACT);
    }

    @Test
    @Rule({"penalty", "lowest-point"})
    void explicit_the_penalty_is_as_small_or_as_large_as_the_objective_says(FoldIn foldIn) {
        assertThat(vector(foldIn, films(film(1, 1 / 64f)), List.of(of(1, 4)), new Explicit(1 / 4096.0)))
                .as("film 1 with vector (1/64) rated 4, λ = 1/4096: (4/64) / (1/4096 + 1/4096)")
                .containsExactly(new float[] {128f}, EXACT);
        assertThat(vector(foldIn, films(film(1, 1)), List.of(of(1, 4)), new Explicit(127)))
                .as("film 1 with vector (1) rated 4, λ = 127: 4 / (1 + 127)")
                .containsExactly(new float[] {0.03125f}, EXACT);
    }

    @Test
    @Rule({"lowest-point", "penalty"})
    void explicit_values_of_zero_and_less_count_like_any_other(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2), film(2, 1));

        assertThat(vector(foldIn, films, List.of(of(1, 3), of(2, 0)), new Explicit(0.5)))
                .as("films (2) and (1) with 3 and 0, λ = 0.5: 3·2 / (4 + 1 + 0.5·2)")
                .containsExactly(new float[] {1f}, EXACT);
        assertThat(vector(foldIn, films, List.of(of(1, 3), of(2, -3)), new Explicit(0.5)))
                .as(
                        "films (2) and (1) with 3 and −3, as stars less the offsets may be, λ = 0.5: (3·2 − 3) / (4 + 1 + 0.5·2)")
                .containsExactly(new float[] {0.5f}, EXACT);
    }

    @Test
    @Rule("lowest-point")
    void explicit_a_film_that_is_just_as_good_as_expected_gives_zeros_and_not_nothing(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 0)), new Explicit(2));

        assertThat(user)
                .as("film 1 with vector (2) and value 0, λ = 2: 0·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {0f}, EXACT);
    }

    @Test
    @Rule({"few-ratings", "shared-factors", "penalty", "lowest-point"})
    void explicit_one_rating_is_enough_for_any_rank(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 2, 0, 0, 1));

        float[] user = vector(foldIn, films, List.of(of(1, 4)), new Explicit(2));

        assertThat(user)
                .as("film (1,2,0,0,1) rated 4, λ = 2: 4/(6+2) of the film's vector")
                .containsExactly(new float[] {0.5f, 1f, 0f, 0f, 0.5f}, EXACT);
    }

    @Test
    @Rule({"all-films", "confidence"})
    void implicit_a_film_that_the_user_has_not_met_pulls_towards_zero(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 1)), new Implicit(2, 1));

        assertThat(user)
                .as("films (1) and (2); film 1 has strength 1, λ = 2, α = 1: YᵀY = 5, so (5 + 1 + 2·1)x = 2")
                .containsExactly(new float[] {0.25f}, EXACT);
    }

    @Test
    @Rule({"confidence", "all-films"})
    void implicit_a_strong_preference_weighs_more_and_its_target_is_still_one(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 3)), new Implicit(3, 2));

        assertThat(user)
                .as("films (1) and (2); film 1 has strength 3, λ = 3, α = 2: (5 + 2·3 + 3·1)x = 1 + 2·3")
                .containsExactly(new float[] {0.5f}, EXACT);
        assertThat(vector(foldIn, films, List.of(of(1, 3)), new Implicit(3.5, 0.5)))
                .as("the same, λ = 3.5, α = 0.5: (5 + 0.5·3 + 3.5·1)x = 1 + 0.5·3")
                .containsExactly(new float[] {0.25f}, EXACT);
        assertThat(vector(foldIn, films, List.of(of(1, 3_999)), new Implicit(3, 2)))
                .as("the same with strength 3999, λ = 3, α = 2: (5 + 2·3999 + 3·1)x = 1 + 2·3999")
                .containsExactly(new float[] {7_999 / 8_006f}, EXACT);
    }

    @Test
    @Rule({"penalty", "all-films", "confidence"})
    void implicit_the_penalty_grows_with_the_number_of_liked_films(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 1), of(2, 1)), new Implicit(1, 1));

        assertThat(user)
                .as("films (1) and (2), both with strength 1, λ = 1, α = 1: (5 + 1 + 4 + 1·2)x = 2·1 + 2·2")
                .containsExactly(new float[] {0.5f}, EXACT);
    }

    @Test
    @Rule({"disliked", "all-films", "confidence"})
    void implicit_a_disliked_film_is_a_sure_zero_and_not_counted(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 1), of(2, -0.5)), new Implicit(2, 1));

        assertThat(user)
                .as("films (1) and (2) with strength 1 and −0.5, λ = 2, α = 1: (5 + 1 + 0.5·4 + 2·1)x = 2")
                .containsExactly(new float[] {0.2f}, EXACT);
    }

    @Test
    @Rule({"disliked", "none-known", "all-films", "confidence"})
    void implicit_a_strength_of_zero_is_no_choice(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(1, 1), of(2, 0)), new Implicit(2, 1));

        assertThat(user)
                .as("films (1) and (2) with strength 1 and 0, λ = 2, α = 1: (5 + 1 + 2·1)x = 2, as without film 2")
                .containsExactly(new float[] {0.25f}, EXACT);
        assertThat(foldIn.vector(films, Set.of(of(1, 1e-9)), new Implicit(2, 1)))
                .as("a history of film 1 with strength 0.000000001, which is above 0")
                .isPresent();
        assertThat(foldIn.vector(films, Set.of(of(2, 0)), new Implicit(2, 1)))
                .as("a history of film 2 with strength 0")
                .isEmpty();
    }

    @Test
    @Rule({"all-films", "few-ratings", "confidence"})
    void implicit_films_that_nobody_met_turn_the_vector(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 1), film(2, 1, 0));

        float[] user = vector(foldIn, films, List.of(of(2, 2)), new Implicit(1, 1));

        assertThat(user)
                .as("films (1,1) and (1,0); film 2 has strength 2, λ = 1, α = 1: 5a + b = 3 and a + 2b = 0")
                .containsExactly(new float[] {2 / 3f, -1 / 3f}, EXACT);
    }

    @Test
    @Rule({"unknown-film", "lowest-point", "penalty"})
    void an_unknown_film_changes_nothing_and_is_not_counted(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2));

        float[] user = vector(foldIn, films, List.of(of(99, 5), of(1, 3), of(98, 1)), new Explicit(2));

        assertThat(user)
                .as("film 1 (2) rated 3, films 98 and 99 unknown, λ = 2: n is 1, so 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @Test
    @Rule({"unknown-film", "all-films", "confidence"})
    void implicit_an_unknown_film_that_the_user_likes_is_not_counted(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1), film(2, 2));

        float[] user = vector(foldIn, films, List.of(of(99, 1), of(1, 1)), new Implicit(2, 1));

        assertThat(user)
                .as(
                        "films (1) and (2); films 1 and 99 have strength 1, 99 is unknown, λ = 2, α = 1: (5 + 1 + 2·1)x = 2")
                .containsExactly(new float[] {0.25f}, EXACT);
    }

    @Test
    @Rule("none-known")
    void nothing_known_is_no_vector_rather_than_zeros(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1));

        assertThat(foldIn.vector(films, List.of(), new Explicit(1)))
                .as("no ratings")
                .isEmpty();
        assertThat(foldIn.vector(films, List.of(of(99, 5)), new Explicit(1)))
                .as("one rating, of a film that the model does not know")
                .isEmpty();
        assertThat(foldIn.vector(films, List.of(of(1, -2), of(99, 5)), new Implicit(1, 1)))
                .as("implicit: film 1 is disliked, film 99 is liked and unknown")
                .isEmpty();
    }

    @Test
    @Rule({"by-id", "lowest-point", "penalty"})
    void ids_may_be_zero_and_less(FoldIn foldIn) {
        ItemFactors films = films(film(Integer.MIN_VALUE, 3), film(-7, 2), film(0, 4), film(7, 5));

        assertThat(vector(foldIn, films, List.of(of(-7, 3)), new Explicit(2)))
                .as("film −7 (2) rated 3, λ = 2: 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
        assertThat(vector(foldIn, films, List.of(of(0, 4.5)), new Explicit(2)))
                .as("film 0 (4) rated 4.5, λ = 2: 4.5·4 / (4·4 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @Test
    @Rule({"by-id", "lowest-point", "penalty"})
    void ids_may_be_as_large_as_ints_are(FoldIn foldIn) {
        ItemFactors films = films(film(7, 3), film(2_000_000_000, 2), film(Integer.MAX_VALUE, 5));

        float[] user = vector(foldIn, films, List.of(of(2_000_000_000, 3)), new Explicit(2));

        assertThat(user)
                .as("film 2000000000 (2) rated 3, λ = 2: 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"any-order", "lowest-point"})
    void a_shuffled_history_gives_the_same_vector(int seed, FoldIn foldIn) {
        Random random = new Random(seed);
        ItemFactors films = randomFilms(12, 3, random);
        List<Preference> history = ratings(films, random);
        float[] inOrder = vector(foldIn, films, history, new Explicit(0.1));
        List<Preference> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        float[] user = vector(foldIn, films, shuffled, new Explicit(0.1));

        assertThat(user).as("12 ratings in another order").containsExactly(inOrder, EXACT);
    }

    @Test
    @Rule({"double-sums", "lowest-point", "penalty"})
    void a_hundred_thousand_equal_ratings_say_no_more_than_one(FoldIn foldIn) {
        int count = 100_000;
        Map<Integer, float[]> same = new HashMap<>();
        IntStream.rangeClosed(1, count).forEach(film -> same.put(film, new float[] {0.3f}));
        List<Preference> history =
                IntStream.rangeClosed(1, count).mapToObj(film -> of(film, 4.5)).toList();

        float[] user = vector(foldIn, ItemFactors.of(1, same), history, new Explicit(0.09));

        assertThat(user)
                .as("100000 films (0.3) rated 4.5, λ = 0.09: 4.5·0.3 / (0.09+0.09)")
                .containsExactly(new float[] {7.5f}, EXACT);
    }

    @Test
    @Rule({"fresh", "all-films", "confidence"})
    void implicit_the_next_call_may_have_other_films(FoldIn foldIn) {
        List<Preference> history = List.of(of(1, 1));
        ItemFactors before = films(film(1, 1), film(2, 2));
        ItemFactors after = films(film(1, 1), film(2, 1));

        assertThat(vector(foldIn, before, history, new Implicit(2, 1)))
                .as("films (1) and (2); film 1 has strength 1, λ = 2, α = 1: (5 + 1 + 2·1)x = 2")
                .containsExactly(new float[] {0.25f}, EXACT);
        assertThat(vector(foldIn, after, history, new Implicit(2, 1)))
                .as("the same instance, then with films (1) and (1): YᵀY = 2, so (2 + 1 + 2·1)x = 2")
                .containsExactly(new float[] {0.4f}, EXACT);
    }

    @Test
    @Rule({"fresh", "lowest-point", "penalty", "few-ratings"})
    void the_next_call_may_have_films_of_another_rank(FoldIn foldIn) {
        List<Preference> history = List.of(of(1, 3));

        assertThat(vector(foldIn, films(film(1, 2)), history, new Explicit(2)))
                .as("film 1 with vector (2) rated 3, λ = 2: 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
        assertThat(vector(foldIn, films(film(1, 2, 0)), history, new Explicit(2)))
                .as("the same instance, then film 1 with vector (2, 0)")
                .containsExactly(new float[] {1f, 0f}, EXACT);
        assertThat(vector(foldIn, films(film(1, 2)), history, new Explicit(2)))
                .as("the same instance, then film 1 with vector (2) again")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @Test
    @Rule({"fresh", "lowest-point", "penalty"})
    void the_same_list_may_hold_another_rating_in_the_next_call(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2));
        Objective objective = new Explicit(2);
        List<Preference> history = new ArrayList<>(List.of(of(1, 3)));
        vector(foldIn, films, history, objective);

        history.set(0, of(1, 6));

        assertThat(vector(foldIn, films, history, objective))
                .as("film (2) rated 6, λ = 2, in the list that held a rating of 3 in the call before: 6·2 / (4 + 2·1)")
                .containsExactly(new float[] {2f}, EXACT);
    }

    @Test
    @Rule({"fresh", "lowest-point", "penalty"})
    void a_call_that_failed_leaves_nothing_for_the_next_one(FoldIn foldIn) {
        Throwable ignored =
                catchThrowable(() -> foldIn.vector(films(film(1, 1e20f, 1e20f)), List.of(of(1, 5)), new Explicit(2)));

        assertThat(vector(foldIn, films(film(1, 4), film(2, 2)), List.of(of(2, 3)), new Explicit(2)))
                .as(
                        "film 2 (2) rated 3, λ = 2, after a call with film 1 rated 5 and vector (1e20, 1e20), where λ is lost in rounding")
                .containsExactly(new float[] {1f}, EXACT);
    }

    @Test
    @Rule({"fresh", "shared"})
    void the_latest_model_is_not_kept_either(FoldIn foldIn) {
        long before = keptAfter(2, foldIn);

        vector(foldIn, randomFilms(1_000, 2, new Random(5)), List.of(of(1, 1), of(2, -1)), new Implicit(1, 1));

        assertThat(Footprint.of(foldIn))
                .as(
                        "objects and array slots that the answer keeps after a model of 1,000 films, against %d after one of 2",
                        before)
                .isLessThanOrEqualTo(before + 100);
    }

    @Test
    @Rule("fresh")
    void models_that_are_gone_are_not_kept(FoldIn foldIn) {
        long afterTwo = keptAfter(2, foldIn);
        long afterHundred = keptAfter(98, foldIn);

        assertThat(afterHundred)
                .as("objects and array slots that the answer keeps after 100 models, against %d after 2", afterTwo)
                .isLessThanOrEqualTo(afterTwo);
    }

    @Test
    @Rule({"own-array", "lowest-point", "penalty", "unknown-film"})
    void the_first_users_vector_is_still_the_same_after_the_second(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2));
        List<Preference> history = new ArrayList<>(List.of(of(99, 5), of(1, 3)));

        float[] first = vector(foldIn, films, history, new Explicit(2));
        vector(foldIn, films, List.of(of(1, 5)), new Explicit(2));

        assertThat(first)
                .as("film (2) rated 3, λ = 2, looked at when another user has been solved: 3·2 / (2·2 + 2·1)")
                .containsExactly(new float[] {1f}, EXACT);
        assertThat(history).as("the history after the call").containsExactly(of(99, 5), of(1, 3));
    }

    @Test
    @Rule("shared")
    void two_users_who_are_solved_at_the_same_time_are_not_mixed(Answer<FoldIn> answer) {
        FoldIn shared = Interleaving.inSteps(answer).create();
        ItemFactors films = films(film(1, 1, 1), film(2, 1, 0));

        Interleaving.verifyShared(
                "explicit: vector(films rated 5 and 1) and vector(films rated 1 and 5)",
                () -> Arrays.toString(vector(shared, films, List.of(of(1, 5), of(2, 1)), new Explicit(1))),
                () -> Arrays.toString(vector(shared, films, List.of(of(1, 1), of(2, 5)), new Explicit(1))));
        Interleaving.verifyShared(
                "implicit: vector(strengths 1 and 3) and vector(strengths 3 and 1)",
                () -> Arrays.toString(vector(shared, films, List.of(of(1, 1), of(2, 3)), new Implicit(1, 1))),
                () -> Arrays.toString(vector(shared, films, List.of(of(1, 3), of(2, 1)), new Implicit(1, 1))));
    }

    @Test
    @Rule("gram-once")
    void implicit_the_cost_does_not_grow_with_the_number_of_films(Answer<FoldIn> answer) throws Exception {
        FoldIn foldIn = Operations.counted(answer).create();
        ItemFactors films = randomFilms(50_000, 2, new Random(5));
        List<Preference> history = List.of(of(1, 1), of(2, 2), of(3, -1));

        Operations.verifyAtMost(
                10_000,
                "a user with 3 films in a model of 50,000 films of rank 2",
                () -> foldIn.vector(films, history, new Implicit(1, 1)));
    }

    @Test
    @Rule("own-films")
    void explicit_the_cost_does_not_grow_with_the_number_of_films(Answer<FoldIn> answer) throws Exception {
        FoldIn foldIn = Operations.counted(answer).create();
        ItemFactors films = randomFilms(50_000, 2, new Random(5));
        List<Preference> history = List.of(of(25_000, 1), of(49_999, 2), of(50_000, -1), of(60_000, 1));

        Operations.verifyAtMost(
                10_000,
                "a user with 4 films, one of them unknown, in a model of 50,000 films of rank 2",
                () -> foldIn.vector(films, history, new Explicit(1)));
    }

    @Test
    @Rule({"same-as-training", "lowest-point", "penalty", "shared-factors", "double-sums"})
    void explicit_films_that_are_nearly_alike_are_told_apart(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1.1f, 1.3f), film(2, 1.1f, 1.307f));

        float[] user = vector(foldIn, films, List.of(of(1, 4), of(2, 5)), new Explicit(1e-6));

        assertThat(user)
                .as("films (1.1, 1.3) and (1.1, 1.307) rated 4 and 5, λ = 0.000001: the solution of the two equations")
                .containsExactly(new float[] {-137.812f, 119.749f}, Offset.offset(0.05f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({"lowest-point", "penalty", "shared-factors", "any-order"})
    void explicit_the_slope_of_the_loss_is_zero_at_the_vector(int seed, FoldIn foldIn) {
        Random random = new Random(seed);
        ItemFactors films = randomFilms(4 + random.nextInt(60), 1 + random.nextInt(3), random);
        List<Preference> history = ratings(films, random);
        double lambda = 0.01 + random.nextDouble();

        float[] user = vector(foldIn, films, history, new Explicit(lambda));

        assertThat(slope(films, history, lambda, user))
                .as("slope of the loss, %d ratings, rank %d, λ = %.2f", history.size(), films.rank(), lambda)
                .containsExactly(new double[films.rank()], withPrecision(1e-3));
    }

    @Test
    @Rule({"same-as-training", "lowest-point", "penalty", "shared-factors", "few-ratings", "any-order"})
    void explicit_forty_factors_are_solved_as_exactly_as_three(FoldIn foldIn) {
        Random random = new Random(40);
        ItemFactors films = randomFilms(30, 40, random);
        List<Preference> history = ratings(films, random);

        float[] user = vector(foldIn, films, history, new Explicit(0.5));

        assertThat(slope(films, history, 0.5, user))
                .as("slope of the loss, 30 ratings, rank 40, λ = 0.5")
                .containsExactly(new double[40], withPrecision(1e-3));
    }

    @Test
    @Rule({"same-as-training", "lowest-point", "penalty", "shared-factors", "any-order", "few-ratings"})
    void explicit_every_users_vector_equals_the_one_of_sparks_training(FoldIn foldIn, SparkSession spark) {
        verifyAgainstTraining(foldIn, new Explicit(SmallTraining.REGULARIZATION), spark);
    }

    @Test
    @Rule({"same-as-training", "all-films", "confidence", "disliked", "few-ratings"})
    void implicit_every_users_vector_equals_the_one_of_sparks_training(FoldIn foldIn, SparkSession spark) {
        verifyAgainstTraining(foldIn, new Implicit(SmallTraining.REGULARIZATION, 2), spark);
    }

    @Test
    @Rule({"few-ratings", "lowest-point", "penalty", "shared-factors"})
    void a_newcomers_taste_is_known_after_a_few_ratings(FoldIn foldIn, SparkSession spark) {
        int newcomer = 40;
        Objective objective = new Explicit(SmallTraining.REGULARIZATION);
        ItemFactors films = SmallTraining.without(newcomer, objective, spark).items();
        List<Preference> first = List.of(of(2, 5), of(4, 4.5), of(3, 1));

        float[] user = vector(foldIn, films, first, objective);

        for (int row = 0; row < films.size(); row++) {
            int film = films.itemAt(row);
            assertThat(films.dot(row, user) > 3)
                    .as(
                            "film %d is estimated at %.2f stars for a newcomer who likes even films",
                            film, films.dot(row, user))
                    .isEqualTo(SmallTraining.likes(newcomer, film));
        }
    }

    /** Objects and array slots that the answer keeps after it has seen so many more models. */
    private static long keptAfter(int models, FoldIn foldIn) {
        for (int model = 0; model < models; model++) {
            vector(foldIn, films(film(1, 1), film(2, 2)), List.of(of(1, 1)), new Implicit(1, 1));
        }
        return Footprint.of(foldIn);
    }

    private static void verifyAgainstTraining(FoldIn foldIn, Objective objective, SparkSession spark) {
        SmallTraining training = SmallTraining.without(40, objective, spark);

        training.users().forEach((user, trained) -> {
            float[] folded = vector(foldIn, training.items(), SmallTraining.historyOf(user, objective), objective);

            assertThat(folded)
                    .as("user %d: the vector of Spark's ALS against yours", user)
                    .containsExactly(trained, Offset.offset(1e-4f));
        });
    }

    private static float[] vector(FoldIn foldIn, ItemFactors films, List<Preference> history, Objective objective) {
        Optional<float[]> vector = foldIn.vector(films, history, objective);

        assertThat(vector)
                .as("the vector of a user with %d films in the history", history.size())
                .isPresent();
        return vector.get();
    }

    /** The derivative of the loss by the user's vector, divided by -2. */
    private static double[] slope(ItemFactors films, List<Preference> history, double lambda, float[] user) {
        double[] slope = new double[films.rank()];
        for (Preference preference : history) {
            int row = films.rowOf(preference.item());
            double error = preference.value();
            for (int k = 0; k < user.length; k++) {
                error -= (double) user[k] * films.at(row, k);
            }
            for (int k = 0; k < user.length; k++) {
                slope[k] += error * films.at(row, k) - lambda * user[k];
            }
        }
        return slope;
    }

    private static ItemFactors randomFilms(int count, int rank, Random random) {
        Map<Integer, float[]> vectors = new HashMap<>();
        for (int film = 1; film <= count; film++) {
            float[] vector = new float[rank];
            for (int k = 0; k < rank; k++) {
                vector[k] = (float) random.nextGaussian();
            }
            vectors.put(film, vector);
        }
        return ItemFactors.of(rank, vectors);
    }

    /** Every film rated, 0.5 to 5 stars. */
    private static List<Preference> ratings(ItemFactors films, Random random) {
        return IntStream.range(0, films.size())
                .mapToObj(row -> of(films.itemAt(row), (1 + random.nextInt(10)) / 2.0))
                .toList();
    }

    private static Map.Entry<Integer, float[]> film(int id, float... vector) {
        return Map.entry(id, vector);
    }

    @SafeVarargs
    private static ItemFactors films(Map.Entry<Integer, float[]>... films) {
        return ItemFactors.of(films[0].getValue().length, Map.ofEntries(films));
    }

    private static Preference of(int film, double value) {
        return new Preference(film, value);
    }
}
