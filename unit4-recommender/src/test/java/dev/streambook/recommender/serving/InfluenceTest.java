package dev.streambook.recommender.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfluenceTest {

    private final FoldIn foldIn = Answer.reference(FoldIn.class).create();

    @Test
    void with_one_rating_all_of_the_score_is_its() {
        FactorModel model = Models.three("v1").factors();

        // x = (0, 2·5 / (4 + 0.1)) = (0, 2.439), and film 3 is (1.5, 1.5)
        assertThat(influence(model).on(3, List.of(Feedback.rated(2, 5))))
                .hasEntrySatisfying(2, part -> assertThat(part).isCloseTo(1.5 * 10 / 4.1, within(1e-5)))
                .hasSize(1);
    }

    @Test
    void films_across_each_other_do_not_explain_each_other() {
        FactorModel model = Models.three("v1").factors();

        assertThat(influence(model).on(1, List.of(Feedback.rated(2, 5)))).containsExactly(entry(2, 0.0));
    }

    @Test
    void a_film_or_a_taste_that_the_model_does_not_know_has_no_parts() {
        FactorModel explicit = Models.three("v1").factors();
        FactorModel implicit = model(new Implicit(0.05, 1), 1);

        assertThat(influence(explicit).on(99, List.of(Feedback.rated(2, 5)))).isEmpty();
        assertThat(influence(explicit).on(1, List.of(Feedback.rated(99, 5)))).isEmpty();
        assertThat(influence(implicit).on(1, List.of(Feedback.shown(2)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_parts_sum_to_the_score_of_each_film_in_the_history_and_outside_of_it(long seed) {
        for (Objective objective : List.of(new Explicit(0.1), new Implicit(0.05, 1.5))) {
            FactorModel model = model(objective, seed);
            List<Feedback> history = history();
            float[] vector = model.vector(foldIn, history).orElseThrow();

            for (int film = 1; film <= 30; film++) {
                assertThat(sum(influence(model).on(film, history)))
                        .as("%s, film %d", objective, film)
                        .isCloseTo(model.items().dot(model.items().rowOf(film), vector), within(1e-4));
            }
        }
    }

    /** An explicit system stays the same when a value changes, so its solution without the value of one film lacks its part. */
    @Test
    void a_part_is_what_the_score_loses_when_the_value_of_its_film_becomes_0() {
        ItemFactors items = Models.random("v1", 30, 4, 1).items();
        FactorModel model = Models.explicit(items);
        List<Feedback> history = history();
        float[] whole = model.vector(foldIn, history).orElseThrow();
        Map<Integer, Double> parts = influence(model).on(20, history);

        for (Feedback each : history.stream().filter(Feedback::isRated).toList()) {
            var without = model.preferences().of(history).stream()
                    .map(p -> p.item() == each.item() ? new dev.streambook.unit4.Preference(p.item(), 0) : p)
                    .toList();
            float[] rest = foldIn.vector(items, without, model.objective()).orElseThrow();

            int row = items.rowOf(20);
            assertThat(parts.get(each.item())).isCloseTo(items.dot(row, whole) - items.dot(row, rest), within(1e-4));
        }
    }

    @Test
    void implicit_a_disliked_film_pulls_at_nothing_and_its_part_is_0() {
        FactorModel model = model(new Implicit(0.05, 1), 7);

        Map<Integer, Double> parts = influence(model).on(9, List.of(Feedback.rated(1, 5), Feedback.rated(2, 1)));

        assertThat(parts.get(2)).isZero();
        assertThat(parts.get(1)).isNotZero();
    }

    private Influence influence(FactorModel model) {
        return new Influence(model, foldIn);
    }

    private static List<Feedback> history() {
        List<Feedback> history = new ArrayList<>();
        IntStream.rangeClosed(1, 8).forEach(item -> history.add(Feedback.rated(item, 0.5 + item / 2.0)));
        history.add(Feedback.watched(9, 5_000));
        history.add(Feedback.shown(10));
        return history;
    }

    private static FactorModel model(Objective objective, long seed) {
        ItemFactors items = Models.random("v1", 30, 4, seed).items();
        Map<Integer, Float> offsets = new HashMap<>();
        IntStream.rangeClosed(1, 30).forEach(item -> offsets.put(item, (item % 5) / 10f));
        return new FactorModel(items, new Preferences(objective, Offsets.of(3.5, 5, offsets), Models.STRENGTH));
    }

    private static double sum(Map<Integer, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
