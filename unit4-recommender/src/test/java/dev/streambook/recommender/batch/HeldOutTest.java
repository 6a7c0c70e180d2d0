package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit1.RunningStats;
import dev.streambook.unit1.Summary;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.Quality;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    private final BatchExercises reference = BatchExercises.take(new Choice(false));

    @Test
    void models_are_measured_on_the_stars_that_all_of_them_can_predict_and_on_all_lists() {
        FactorModel knowsThree = model(1, 2, 3);
        FactorModel knowsTwo = model(1, 3);
        HeldOut test = new HeldOut(
                Map.of(7, Map.of(3, Feedback.rated(3, 4)), 8, Map.of(3, Feedback.rated(3, 4))),
                List.of(rated(7, 2, 5, true), rated(8, 2, 3, false), rated(8, 1, 4.5, true)),
                new FilmStats(Map.of(1, mean(3, 4), 2, mean(4), 3, mean(4))),
                4);

        List<Quality> together = test.qualities(List.of(knowsThree, knowsTwo), reference);

        assertThat(test.tested()).isEqualTo(2);
        assertThat(together).extracting(Quality::liked).containsExactly(2, 2);
        assertThat(together)
                .as("film 1 is the only one whose stars both predict; the mean of its stars is 3.5, the rating 4.5")
                .extracting(Quality::baselineRmse)
                .containsExactly(1.0, 1.0);
        assertThat(test.qualities(List.of(knowsThree, knowsThree), reference).get(1))
                .isEqualTo(test.qualities(List.of(knowsThree), reference).get(0));
    }

    @Test
    void stars_are_held_against_the_films_mean_or_where_choices_were_trained_for_against_the_mean_of_all() {
        ItemFactors films = new ItemFactors(1, new int[] {1, 3}, new float[] {1, 1});
        Offsets mean = new Offsets(3, Double.MAX_VALUE, new int[] {1, 3}, new float[] {0, 0});
        FactorModel forChoices =
                new FactorModel(films, new Preferences(new Objective.Implicit(0.1, 1), mean, Models.STRENGTH));
        HeldOut test = new HeldOut(
                Map.of(7, Map.of(3, Feedback.rated(3, 4))),
                List.of(rated(7, 1, 4.5, true)),
                new FilmStats(Map.of(1, mean(3, 4), 3, mean(4))),
                4);

        assertThat(test.qualities(List.of(model(1, 3), forChoices), reference))
                .as("the rating is 4.5, the mean of the film 3.5, the mean of all 3")
                .extracting(Quality::baselineRmse)
                .containsExactly(1.0, 1.5);
    }

    @Test
    void of_each_user_the_last_few_ratings_are_tested() {
        TestRatings newest = new TestRatings(0, lit(true), 2);

        List<HeldOut.Event> events = newest.atMostPerUser(List.of(
                rated(1, 10, 4, true),
                rated(1, 11, 4, true),
                rated(2, 10, 4, true),
                rated(1, 12, 4, false),
                rated(1, 13, 4, true)));

        assertThat(events)
                .containsExactly(
                        rated(1, 10, 4, false),
                        rated(1, 11, 4, true),
                        rated(2, 10, 4, true),
                        rated(1, 12, 4, false),
                        rated(1, 13, 4, true));
    }

    /** Films of rank 1, each with the vector (1). */
    private static FactorModel model(int... films) {
        float[] ones = new float[films.length];
        Arrays.fill(ones, 1);
        return Models.explicit(new ItemFactors(1, films, ones));
    }

    private static HeldOut.Event rated(int user, int item, double stars, boolean tested) {
        return new HeldOut.Event(user, item, "rated", stars, 0, tested);
    }

    private static Summary mean(double... stars) {
        RunningStats stats = Answer.reference(RunningStats.class).create();
        for (double each : stars) {
            stats.add(each);
        }
        return stats.summary();
    }
}
