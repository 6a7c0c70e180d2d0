package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    private static final Strength STRENGTH = new Strength(2.5, 1, 3, 0.1);
    private static final Offsets OFFSETS = new Offsets(3, 2, new int[] {1, 2}, new float[] {1, -0.5f});
    private static final List<Feedback> HISTORY =
            List.of(Feedback.rated(1, 5), Feedback.rated(2, 3.5), Feedback.watched(3, 5400), Feedback.shown(4));

    @Test
    void implicit_stars_count_from_the_neutral_ones_hours_count_and_an_offer_not_taken_counts_a_little_against() {
        assertThat(preferences(new Implicit(0.1, 1)).of(HISTORY))
                .containsExactly(
                        new Preference(1, 2.5), new Preference(2, 1), new Preference(3, 1.5), new Preference(4, -0.1));
    }

    @Test
    void a_rating_says_more_than_watching_and_three_hours_are_the_most() {
        assertThat(STRENGTH.of(new Feedback(1, 1, 7200))).isEqualTo(-1.5);
        assertThat(STRENGTH.of(Feedback.watched(1, 86_400))).isEqualTo(3);
    }

    @Test
    void explicit_what_is_left_of_the_stars_after_the_offsets_counts_and_only_ratings_do() {
        // Film 1 is expected at 4 stars and got 5, film 2 at 2.5 and got 3.5: twice +1, damped by 2: 2/(2+2).
        assertThat(OFFSETS.user(HISTORY)).isEqualTo(0.5);

        assertThat(preferences(new Explicit(0.1)).of(HISTORY))
                .containsExactly(new Preference(1, 0.5), new Preference(2, 0.5));
    }

    @Test
    void an_unknown_film_moves_no_offset() {
        assertThat(OFFSETS.user(List.of(Feedback.rated(99, 5)))).isZero();
        assertThat(OFFSETS.item(99)).isZero();
    }

    @Test
    void an_implicit_model_estimates_stars_by_the_offsets_alone_and_ranks_by_the_factors_alone() {
        FactorModel model = new FactorModel(items(), preferences(new Implicit(0.1, 1)));
        float[] user = {0.25f};

        assertThat(model.stars(1, HISTORY, Optional.of(user))).isEqualTo(3 + 1 + 0.5);
        assertThat(model.ranked().dot(0, model.query(user))).isEqualTo(0.5f);
    }

    @Test
    void an_explicit_model_estimates_by_offsets_and_factors_and_ranks_by_the_films_offset_and_the_factors() {
        FactorModel model = new FactorModel(items(), preferences(new Explicit(0.1)));
        float[] user = {0.25f};

        assertThat(model.stars(1, HISTORY, Optional.of(user))).isCloseTo(3 + 1 + 0.5 + 0.5, within(1e-6));
        assertThat(model.ranked().rank()).isEqualTo(2);
        assertThat(model.ranked().dot(0, model.query(user))).isEqualTo(1 + 0.5f);
        assertThat(model.ranked().dot(1, model.query(user))).isEqualTo(-0.5f + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_objective_has_positive_numbers(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Explicit(number))
                .withMessage("regularization is %s; expected a finite number above 0", number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Implicit(0.1, number))
                .withMessage("confidence is %s; expected a finite number above 0", number);
    }

    private static Preferences preferences(Objective objective) {
        return new Preferences(objective, OFFSETS, STRENGTH);
    }

    private static ItemFactors items() {
        return ItemFactors.of(1, Map.of(1, new float[] {2}, 2, new float[] {4}));
    }
}
