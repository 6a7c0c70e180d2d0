package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withPrecision;

import dev.streambook.engine.junit.Engines;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
    @Rule(value = "Each factor that stands alone is a division: Σry / (Σy² + λn).", read = "one-users-equation")
    void two_films_that_share_no_factor_give_two_divisions(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 0), film(2, 0, 1));

        float[] user = vector(foldIn, films, List.of(rated(1, 3), rated(2, 4.5)), 1);

        assertThat(user)
                .as("films (1,0) and (0,1) rated 3 and 4.5, λ = 1: 3/(1+1·2) and 4.5/(1+1·2)")
                .containsExactly(new float[] {1f, 1.5f}, EXACT);
    }

    @Test
    @Rule(value = "Factors that films share are solved together.", read = "one-users-equation")
    void two_films_that_share_a_factor_give_two_equations(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 1), film(2, 1, 0));

        float[] user = vector(foldIn, films, List.of(rated(1, 5), rated(2, 5)), 0.5);

        assertThat(user)
                .as("films (1,1) and (1,0) rated 5 and 5, λ = 0.5: 3a + b = 10 and a + 2b = 5")
                .containsExactly(new float[] {3f, 1f}, EXACT);
    }

    @Test
    @Rule(value = "The penalty is λ times the number of ratings.", read = "the-penalty-grows-with-the-ratings")
    void three_ratings_that_say_the_same_say_no_more_than_one(FoldIn foldIn) {
        ItemFactors films = films(film(1, 2, 0), film(2, 2, 0), film(3, 2, 0));

        float[] one = vector(foldIn, films, List.of(rated(1, 5)), 1);
        float[] three = vector(foldIn, films, List.of(rated(1, 5), rated(2, 5), rated(3, 5)), 1);

        assertThat(one).as("film (2,0) rated 5, λ = 1: 10/(4+1)").containsExactly(new float[] {2f, 0f}, EXACT);
        assertThat(three)
                .as("three films (2,0) rated 5, λ = 1: 30/(12+3)")
                .containsExactly(new float[] {2f, 0f}, EXACT);
    }

    @Test
    @Rule(value = "The penalty makes every system solvable.", read = "the-penalty-grows-with-the-ratings")
    void one_rating_is_enough_for_any_rank(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 2, 0, 0, 1));

        float[] user = vector(foldIn, films, List.of(rated(1, 4)), 2);

        assertThat(user)
                .as("film (1,2,0,0,1) rated 4, λ = 2: 4/(6+2) of the film's vector")
                .containsExactly(new float[] {0.5f, 1f, 0f, 0f, 0.5f}, EXACT);
    }

    @Test
    @Rule(value = "The penalty makes every system solvable.", read = "the-penalty-grows-with-the-ratings")
    void twins_among_the_films_share_the_credit(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 1), film(2, 1, 1));

        float[] user = vector(foldIn, films, List.of(rated(1, 3), rated(2, 5)), 0.001);

        assertThat(user)
                .as("films (1,1) and (1,1) rated 3 and 5, λ = 0.001: 8/(4+0.002) each")
                .containsExactly(new float[] {1.999f, 1.999f}, EXACT);
    }

    @Test
    @Rule(value = "A film without a vector counts for nothing.", read = "films-the-model-does-not-know")
    void an_unknown_film_changes_nothing_and_is_not_counted(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 0), film(2, 0, 1));

        float[] user = vector(foldIn, films, List.of(rated(99, 5), rated(1, 3), rated(98, 1), rated(2, 4.5)), 1);

        assertThat(user)
                .as("films 1 and 2 rated 3 and 4.5, films 98 and 99 unknown, λ = 1: n is 2")
                .containsExactly(new float[] {1f, 1.5f}, EXACT);
    }

    @Test
    @Rule(value = "Without a known film there is no vector.", read = "films-the-model-does-not-know")
    void nothing_known_is_no_vector_rather_than_zeros(FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 0));

        assertThat(foldIn.vector(films, List.of(), 1)).as("no ratings").isEmpty();
        assertThat(foldIn.vector(films, List.of(rated(99, 5)), 1))
                .as("one rating, of a film that the model does not know")
                .isEmpty();
    }

    @Test
    @Rule(value = "A film is found by its id, which is no row number.", read = "films-the-model-does-not-know")
    void ids_may_be_as_large_as_ints_are(FoldIn foldIn) {
        ItemFactors films = films(film(7, 1, 0), film(2_000_000_000, 0, 1), film(Integer.MAX_VALUE, 5, 5));

        float[] user = vector(foldIn, films, List.of(rated(2_000_000_000, 3), rated(7, 1.5)), 0.25);

        assertThat(user)
                .as("films 7 (1,0) and 2000000000 (0,1) rated 1.5 and 3, λ = 0.25: 1.5/1.5 and 3/1.5")
                .containsExactly(new float[] {1f, 2f}, EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule(value = "The order of the ratings does not matter.", read = "not-a-nudge")
    void a_shuffled_history_gives_the_same_vector(int seed, FoldIn foldIn) {
        Random random = new Random(seed);
        ItemFactors films = randomFilms(12, 3, random);
        List<Preference> history = ratings(films, random);
        float[] inOrder = vector(foldIn, films, history, 0.1);
        List<Preference> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        float[] user = vector(foldIn, films, shuffled, 0.1);

        assertThat(user).as("12 ratings in another order").containsExactly(inOrder, EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule(value = "No step in any direction makes the loss smaller.", read = "one-users-equation")
    void the_slope_of_the_loss_is_zero_at_the_vector(int seed, FoldIn foldIn) {
        Random random = new Random(seed);
        ItemFactors films = randomFilms(1 + random.nextInt(60), 1 + random.nextInt(20), random);
        List<Preference> history = ratings(films, random);
        double lambda = 0.01 + random.nextDouble();

        float[] user = vector(foldIn, films, history, lambda);

        assertThat(slope(films, history, lambda, user))
                .as("slope of the loss, %d ratings, rank %d, λ = %.2f", history.size(), films.rank(), lambda)
                .containsExactly(new double[films.rank()], withPrecision(1e-3));
    }

    @Test
    @Rule(value = "A long history costs no digits.", read = "in-double")
    void a_hundred_thousand_equal_ratings_say_no_more_than_one(FoldIn foldIn) {
        int count = 100_000;
        Map<Integer, float[]> same = new HashMap<>();
        IntStream.rangeClosed(1, count).forEach(film -> same.put(film, new float[] {0.1f, 0.3f}));
        List<Preference> history = IntStream.rangeClosed(1, count)
                .mapToObj(film -> rated(film, 4.5))
                .toList();

        float[] user = vector(foldIn, ItemFactors.of(2, same), history, 0.1);

        assertThat(user)
                .as("100000 films (0.1,0.3) rated 4.5, λ = 0.1: 4.5/(0.1+0.1) of the film's vector")
                .containsExactly(new float[] {2.25f, 6.75f}, EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN})
    @Rule(value = "λ is greater than zero, or the call is refused.", read = "the-penalty-grows-with-the-ratings")
    void a_regularization_that_is_not_positive_is_refused(double regularization, FoldIn foldIn) {
        ItemFactors films = films(film(1, 1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> foldIn.vector(films, List.of(rated(1, 5)), regularization))
                .withMessageContaining("regularization is " + regularization);
    }

    @Test
    @Rule(value = "The vector is the one that a full training gives the user.", read = "the-same-as-a-training")
    void every_users_vector_equals_the_one_of_sparks_training(FoldIn foldIn, SparkSession spark) {
        SmallTraining training = SmallTraining.without(40, spark);

        training.users().forEach((user, trained) -> {
            float[] folded =
                    vector(foldIn, training.items(), SmallTraining.historyOf(user), SmallTraining.REGULARIZATION);

            assertThat(folded)
                    .as("user %d: the vector of Spark's ALS against yours", user)
                    .containsExactly(trained, Offset.offset(1e-4f));
        });
    }

    @Test
    @Rule(value = "A user whom the training never saw needs no new training.", read = "the-same-as-a-training")
    void a_newcomers_taste_is_known_after_a_few_ratings(FoldIn foldIn, SparkSession spark) {
        int newcomer = 40;
        ItemFactors films = SmallTraining.without(newcomer, spark).items();
        List<Preference> first = List.of(rated(2, 5), rated(4, 4.5), rated(3, 1));

        float[] user = vector(foldIn, films, first, SmallTraining.REGULARIZATION);

        for (int row = 0; row < films.size(); row++) {
            int film = films.itemAt(row);
            assertThat(films.dot(row, user) > 3)
                    .as(
                            "film %d is estimated at %.2f stars for a newcomer who likes even films",
                            film, films.dot(row, user))
                    .isEqualTo(SmallTraining.likes(newcomer, film));
        }
    }

    private static float[] vector(FoldIn foldIn, ItemFactors films, List<Preference> history, double lambda) {
        Optional<float[]> vector = foldIn.vector(films, history, lambda);

        assertThat(vector)
                .as("the vector of a user with %d ratings", history.size())
                .isPresent();
        return vector.get();
    }

    /** The derivative of the loss by the user's vector, divided by -2. */
    private static double[] slope(ItemFactors films, List<Preference> history, double lambda, float[] user) {
        double[] slope = new double[films.rank()];
        for (Preference preference : history) {
            int row = films.rowOf(preference.item());
            double error = preference.stars();
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
            vectors.put(film * 31, vector);
        }
        return ItemFactors.of(rank, vectors);
    }

    /** Every film rated, 0.5 to 5 stars. */
    private static List<Preference> ratings(ItemFactors films, Random random) {
        return IntStream.range(0, films.size())
                .mapToObj(row -> rated(films.itemAt(row), (1 + random.nextInt(10)) / 2.0))
                .toList();
    }

    private static Map.Entry<Integer, float[]> film(int id, float... vector) {
        return Map.entry(id, vector);
    }

    @SafeVarargs
    private static ItemFactors films(Map.Entry<Integer, float[]>... films) {
        return ItemFactors.of(films[0].getValue().length, Map.ofEntries(films));
    }

    private static Preference rated(int film, double stars) {
        return new Preference(film, stars);
    }
}
