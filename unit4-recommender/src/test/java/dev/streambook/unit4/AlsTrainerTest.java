package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit4.AlsTrainer.Trained;
import dev.streambook.unit4.Objective.Explicit;
import dev.streambook.unit4.Objective.Implicit;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(AlsTrainer.class)
class AlsTrainerTest {

    private static final AlsSettings ONE_FACTOR = new AlsSettings(1, 8, 1, 1);
    private static final AlsSettings MANY_ITERATIONS = new AlsSettings(1, 12, 1, 1);
    private static final Set<String> FACTORS = Set.of("userFactors", "itemFactors");

    private final SparkSession spark;
    private final FoldIn foldIn = Answer.reference(FoldIn.class).create();

    AlsTrainerTest(SparkSession spark) {
        this.spark = spark;
    }

    @AfterEach
    void nothing_stays_in_the_cache() {
        spark.catalog().clearCache();
    }

    @Test
    @Rule("objective")
    void explicit_a_film_that_gets_twice_the_stars_has_twice_the_vector(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 1), rated(1, 2, 2), rated(2, 1, 2), rated(2, 2, 4));

        ItemFactors films = trainer.fit(feedback, preferences(new Explicit(0.1), none(1, 2)), ONE_FACTOR)
                .items();

        assertThat(films.at(1, 0) / films.at(0, 0))
                .as("users 1 and 2 gave film 1 one and two stars, film 2 two and four: vector of film 2 / of film 1")
                .isCloseTo(2f, within(0.01f));
    }

    @Test
    @Rule("objective")
    void explicit_a_value_of_zero_and_one_below_zero_are_values_like_any_other(AlsTrainer trainer) {
        Offsets meanOfThree = new Offsets(3, Double.MAX_VALUE, new int[] {1, 2, 3}, new float[3]);
        Dataset<Row> feedback = feedback(rated(1, 1, 5), rated(1, 2, 3), rated(1, 3, 1));

        ItemFactors films = trainer.fit(feedback, preferences(new Explicit(0.1), meanOfThree), ONE_FACTOR)
                .items();

        assertThat(ids(films))
                .as("films 1, 2 and 3 got 5, 3 and 1 stars, and the mean is 3: films with a vector")
                .containsExactly(1, 2, 3);
        assertThat(films.at(1, 0) / films.at(0, 0))
                .as("values 2, 0 and −2: vector of film 2 / of film 1")
                .isCloseTo(0f, within(0.01f));
        assertThat(films.at(2, 0) / films.at(0, 0))
                .as("values 2, 0 and −2: vector of film 3 / of film 1")
                .isCloseTo(-1f, within(0.01f));
    }

    @Test
    @Rule("objective")
    void implicit_a_film_that_is_liked_twice_as_much_is_liked_and_no_more(AlsTrainer trainer) {
        // 2.5 stars are neutral: strengths 1 and 2.
        Dataset<Row> feedback = feedback(rated(1, 1, 3.5), rated(1, 2, 4.5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.1, 5), none(1, 2)), ONE_FACTOR)
                .items();

        assertThat(films.at(1, 0) / films.at(0, 0))
                .as("a user likes film 1 with strength 1 and film 2 with strength 2: vector of film 2 / of film 1")
                .isCloseTo(1f, within(0.1f));
    }

    @Test
    @Rule({"regularization", "objective"})
    void explicit_one_user_and_one_film_share_the_stars_less_the_penalty(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4));

        ItemFactors films = trainer.fit(feedback, preferences(new Explicit(1), none(1)), ONE_FACTOR)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as("one rating of 4 stars, λ = 1: x = 4y/(y²+1) and y = 4x/(x²+1) give y² = 4 − 1")
                .isCloseTo(3f, within(0.02f));
    }

    @Test
    @Rule({"regularization", "objective"})
    void explicit_the_penalty_may_be_larger_than_one(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4));

        ItemFactors films = trainer.fit(feedback, preferences(new Explicit(2), none(1)), MANY_ITERATIONS)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as("one rating of 4 stars, λ = 2: x = 4y/(y²+2) and y = 4x/(x²+2) give y² = 4 − 2")
                .isCloseTo(2f, within(0.02f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.001, 0.0001})
    @Rule("regularization")
    void explicit_a_small_penalty_is_not_a_smaller_one(double penalty, AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4));
        Function<Double, float[]> vector =
                lambda -> trainer.fit(feedback, preferences(new Explicit(lambda), none(1)), new AlsSettings(1, 1, 1, 1))
                        .items()
                        .vectorAt(0);

        assertThat(vector.apply(penalty / 10))
                .as(
                        "one rating of 4 stars, one iteration: the vector for λ = %s / 10 against the one for λ = %s",
                        penalty, penalty)
                .isNotEqualTo(vector.apply(penalty));
    }

    @Test
    @Rule("objective")
    void explicit_a_user_who_finds_each_film_worse_than_expected_is_trained_on(AlsTrainer trainer) {
        Offsets meanOfThree = new Offsets(3, Double.MAX_VALUE, new int[] {1, 2}, new float[2]);

        Trained trained = trainer.fit(
                feedback(rated(1, 1, 5), rated(2, 2, 1)), preferences(new Explicit(0.1), meanOfThree), ONE_FACTOR);

        assertThat(trained.users())
                .as("user 1 gave film 1 five stars, user 2 gave film 2 one, and the mean is 3: users to learn from")
                .isEqualTo(2);
        assertThat(ids(trained.items())).as("films with a vector").containsExactly(1, 2);
    }

    @Test
    @Rule("whole-history")
    void all_of_a_long_history_is_trained_on(AlsTrainer trainer) {
        Row[] ratings = IntStream.rangeClosed(1, 1_200)
                .mapToObj(film -> rated(1, film, 4))
                .toArray(Row[]::new);

        ItemFactors films = trainer.fit(
                        feedback(ratings), preferences(new Explicit(0.1), none(1)), new AlsSettings(1, 1, 1, 1))
                .items();

        assertThat(films.size())
                .as("films with a vector, of 1,200 that one user rated")
                .isEqualTo(1_200);
    }

    @Test
    @Rule({"dislikes", "objective"})
    void implicit_a_film_that_one_of_two_users_dislikes_is_wanted_less(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 5), rated(1, 2, 1), rated(2, 1, 4.5), rated(2, 2, 4.5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.1, 10), none(1, 2)), ONE_FACTOR)
                .items();

        assertThat(films.at(1, 0) / films.at(0, 0))
                .as("both users like film 1; user 1 dislikes film 2, user 2 likes it: vector of film 2 / of film 1")
                .isBetween(0.3f, 0.8f);
    }

    @Test
    @Rule({"whole-history", "dislikes"})
    void implicit_what_was_watched_and_what_was_shown_is_trained_on_too(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(
                rated(1, 1, 4),
                FeedbackColumns.row(1, Feedback.watched(2, 7_200)),
                FeedbackColumns.row(1, Feedback.shown(3)));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.1, 1), none(1, 2, 3)), ONE_FACTOR)
                .items();

        assertThat(ids(films))
                .as(
                        "one user rated film 1 with 4 stars, watched film 2 for 2 hours and was shown film 3: films with a vector")
                .containsExactly(1, 2, 3);
    }

    @Test
    @Rule({"whole-history", "objective"})
    void explicit_two_equal_ratings_say_more_about_the_user_than_one(AlsTrainer trainer) {
        Offsets offsets = new Offsets(3, 1, new int[] {1, 2}, new float[2]);
        Dataset<Row> feedback = feedback(rated(1, 1, 5), rated(1, 2, 5));

        ItemFactors films = trainer.fit(feedback, preferences(new Explicit(0.1), offsets), ONE_FACTOR)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as(
                        "mean 3, two ratings of 5, damping 1: the user's offset is 4/3, so 2/3 is left; λ = 0.1: y² = 2/3 − 0.1")
                .isCloseTo(2 / 3f - 0.1f, within(0.02f));
    }

    @Test
    @Rule({"confidence", "regularization", "objective"})
    void implicit_more_confidence_fits_a_like_more_closely(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 3.5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.5, 3), none(1)), ONE_FACTOR)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as(
                        "one film is liked with strength 1, α = 3, λ = 0.5: weight 1 + 3, so x = 4y/(4y²+0.5), y² = 1 − 0.5/4")
                .isCloseTo(0.875f, within(0.02f));
    }

    @Test
    @Rule({"confidence", "regularization", "objective"})
    void implicit_a_confidence_of_a_half_is_a_half(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 3.5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.5, 0.5), none(1)), MANY_ITERATIONS)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as(
                        "one film is liked with strength 1, α = 0.5, λ = 0.5: weight 1 + 0.5, so x = 1.5y/(1.5y²+0.5), y² = 1 − 0.5/1.5")
                .isCloseTo(0.667f, within(0.02f));
    }

    @Test
    @Rule({"confidence", "regularization", "objective"})
    void implicit_a_confidence_of_a_thousand_is_a_thousand(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 3.5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(500, 1_000), none(1)), MANY_ITERATIONS)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as("one film is liked with strength 1, α = 1000, λ = 500: weight 1 + 1000, so y² = 1 − 500/1001")
                .isCloseTo(0.5f, within(0.02f));
    }

    @Test
    @Rule({"objective", "confidence"})
    void implicit_a_strength_above_one_is_weighed_in_full(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 5));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.5, 0.5), none(1)), MANY_ITERATIONS)
                .items();

        assertThat(films.at(0, 0) * films.at(0, 0))
                .as("one film is liked with strength 2.5, α = 0.5, λ = 0.5: weight 1 + 0.5·2.5, so y² = 1 − 0.5/2.25")
                .isCloseTo(0.778f, within(0.02f));
    }

    @Test
    @Rule("likes-nothing")
    void implicit_a_user_who_likes_nothing_is_left_out(AlsTrainer trainer) {
        Dataset<Row> feedback =
                feedback(rated(1, 1, 4), rated(1, 2, 4), rated(2, 2, 5), rated(3, 2, 1), rated(4, 2, 2.5));

        Trained trained = trainer.fit(feedback, preferences(new Implicit(0.1, 1), none(1, 2)), ONE_FACTOR);

        assertThat(trained.users())
                .as(
                        "users 1 and 2 like films, user 3 gave one film one star, user 4 the neutral 2.5: users to learn from")
                .isEqualTo(2);
    }

    @Test
    @Rule("likes-nothing")
    void implicit_one_like_is_enough_among_any_number_of_dislikes(AlsTrainer trainer) {
        Dataset<Row> feedback =
                feedback(rated(1, 1, 3), rated(1, 2, 0.5), rated(1, 3, 0.5), rated(2, 2, 5), rated(2, 3, 5));

        Trained trained = trainer.fit(feedback, preferences(new Implicit(0.1, 1), none(1, 2, 3)), ONE_FACTOR);

        assertThat(trained.users())
                .as(
                        "user 1 likes film 1 a little and dislikes films 2 and 3 a lot, user 2 likes both: users to learn from")
                .isEqualTo(2);
    }

    @Test
    @Rule({"cold-film", "likes-nothing"})
    void implicit_a_film_that_only_such_a_user_met_has_no_vector(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4), rated(1, 2, 4), rated(2, 2, 5), rated(3, 3, 1));

        ItemFactors films = trainer.fit(feedback, preferences(new Implicit(0.1, 1), none(1, 2, 3)), ONE_FACTOR)
                .items();

        assertThat(ids(films))
                .as("films 1 and 2 are liked, film 3 got one star from a user who likes nothing: films with a vector")
                .containsExactly(1, 2);
    }

    @Test
    @Rule("by-id")
    void a_vector_has_the_id_of_its_film(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(
                rated(1, -7, 4),
                rated(1, 7, 4),
                rated(1, 2_000_000_001, 4),
                rated(16_777_216, 7, 4),
                rated(16_777_217, 7, 4),
                rated(0, 7, 4),
                rated(-3, 7, 4));

        Trained trained = trainer.fit(
                feedback, preferences(new Explicit(0.1), none(-7, 7, 2_000_000_001)), new AlsSettings(1, 1, 1, 1));

        assertThat(ids(trained.items()))
                .as("films -7, 7 and 2000000001 were rated")
                .containsExactly(-7, 7, 2_000_000_001);
        assertThat(trained.users())
                .as("users 1, 16777216 and 16777217, and users 0 and -3, have rated films: users to learn from")
                .isEqualTo(5);
    }

    static Stream<Objective> objectives() {
        return Stream.of(new Explicit(0.1), new Implicit(0.1, 2));
    }

    @ParameterizedTest
    @MethodSource("objectives")
    @Rule("settings")
    void rank_iterations_seed_and_blocks_are_those_of_the_settings(Objective objective, AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4), rated(1, 2, 2), rated(2, 1, 5), rated(2, 2, 3));
        Function<AlsSettings, float[]> vector =
                settings -> trainer.fit(feedback, preferences(objective, none(1, 2)), settings)
                        .items()
                        .vectorAt(0);

        float[] one = vector.apply(new AlsSettings(3, 1, 1, 1));

        assertThat(one).as("rank 3; %s", objective).hasSize(3);
        assertThat(vector.apply(new AlsSettings(3, 2, 1, 1)))
                .as("2 iterations and not 1; %s", objective)
                .isNotEqualTo(one);
        assertThat(vector.apply(new AlsSettings(3, 1, 1, 1)))
                .as("the same seed again; %s", objective)
                .isEqualTo(one);
        assertThat(vector.apply(new AlsSettings(3, 1, 2, 1)))
                .as("another seed; %s", objective)
                .isNotEqualTo(one);
        assertThat(vector.apply(new AlsSettings(3, 1, -1, 1)))
                .as("seed −1, which is 1 without its sign; %s", objective)
                .isNotEqualTo(one);
        assertThat(vector.apply(new AlsSettings(3, 1, 1 + (1L << 32), 1)))
                .as("seed 4294967297, which is 1 if it is cut to an int; %s", objective)
                .isNotEqualTo(one);
        assertThat(vector.apply(new AlsSettings(3, 1, 1, 2)))
                .as("2 blocks and not 1; %s", objective)
                .isNotEqualTo(one);
    }

    @Test
    @Rule({"settings", "regularization", "objective"})
    void there_are_as_many_iterations_as_the_settings_say(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4));
        IntFunction<float[]> vector = iterations -> trainer.fit(
                        feedback, preferences(new Explicit(4), none(1)), new AlsSettings(1, iterations, 1, 1))
                .items()
                .vectorAt(0);

        assertThat(vector.apply(12))
                .as(
                        "one rating of 4 stars, λ = 4: x = 4y/(y²+4) and y = 4x/(x²+4) are smaller each time; 12 iterations and not 11")
                .isNotEqualTo(vector.apply(11));
    }

    @Test
    @Rule("fresh")
    void sparks_cache_has_the_rows_that_it_had_before(AlsTrainer trainer) {
        Dataset<Row> feedback = feedback(rated(1, 1, 4), rated(2, 1, 3)).cache();
        assertThat(feedback.count()).isEqualTo(2);
        Set<Integer> before = cached().keySet();

        trainer.fit(feedback, preferences(new Explicit(1), none(1)), ONE_FACTOR);

        assertThat(feedback.storageLevel().useMemory())
                .as("whether the feedback, which the caller has cached, is still cached after the training")
                .isTrue();
        Map<Integer, JavaRDD<?>> more = new TreeMap<>(cached());
        more.keySet().removeAll(before);
        more.values().removeIf(rdd -> FACTORS.contains(String.valueOf(rdd.name())));
        assertThat(more.values())
                .as(
                        "rows that are cached after the training and were not before, besides the factors of Spark's own model")
                .isEmpty();
    }

    private Map<Integer, JavaRDD<?>> cached() {
        Map<Integer, JavaRDD<?>> cached = new TreeMap<>();
        new JavaSparkContext(spark.sparkContext()).getPersistentRDDs().forEach((id, rdd) -> cached.put(id, rdd));
        return cached;
    }

    @Test
    @Rule({"fresh", "objective"})
    void a_training_knows_nothing_of_the_ones_before(AlsTrainer trainer) {
        Dataset<Row> likes = feedback(rated(1, 1, 3.5));
        trainer.fit(likes, preferences(new Implicit(0.5, 3), none(1)), ONE_FACTOR);
        assertThat(likes.storageLevel().useMemory())
                .as("whether the feedback of a training is still cached after it")
                .isFalse();

        ItemFactors four = trainer.fit(feedback(rated(1, 1, 4)), preferences(new Explicit(1), none(1)), ONE_FACTOR)
                .items();
        ItemFactors five = trainer.fit(feedback(rated(1, 1, 5)), preferences(new Explicit(1), none(1)), ONE_FACTOR)
                .items();

        assertThat(four.at(0, 0) * four.at(0, 0))
                .as("an explicit training after an implicit one; one rating of 4 stars, λ = 1: y² = 4 − 1")
                .isCloseTo(3f, within(0.02f));
        assertThat(five.at(0, 0) * five.at(0, 0))
                .as("the same settings once more; one rating of 5 stars, λ = 1: y² = 5 − 1")
                .isCloseTo(4f, within(0.02f));
    }

    @Test
    @Rule({"objective", "whole-history"})
    void explicit_stars_are_nearer_and_implicit_lists_are_better_than_the_baselines(AlsTrainer trainer) {
        RatedWorld world = RatedWorld.create();
        Dataset<Row> feedback = world.feedback(spark);
        AlsSettings settings = new AlsSettings(8, 6, 1, 1);

        RatedWorld.Figures baselines = world.baselines();
        RatedWorld.Figures explicit = figures(trainer, world, feedback, new Explicit(0.2), settings);
        RatedWorld.Figures implicit = figures(trainer, world, feedback, new Implicit(0.2, 1), settings);

        assertThat(explicit.rmse())
                .as("error in stars of the explicit model; the films' means have %.3f", baselines.rmse())
                .isLessThan(baselines.rmse());
        assertThat(implicit.recall())
                .as(
                        "recall@10 of the implicit model; the most rated films have %.3f, the explicit model %.3f",
                        baselines.recall(), explicit.recall())
                .isGreaterThan(baselines.recall())
                .isGreaterThan(explicit.recall());
    }

    private RatedWorld.Figures figures(
            AlsTrainer trainer, RatedWorld world, Dataset<Row> feedback, Objective objective, AlsSettings settings) {
        Preferences preferences = world.preferences(objective, true);
        ItemFactors items = trainer.fit(feedback, preferences, settings).items();
        return world.measure(new FactorModel(items, preferences), foldIn);
    }

    private Dataset<Row> feedback(Row... rows) {
        return spark.createDataFrame(Arrays.asList(rows), FeedbackColumns.SCHEMA);
    }

    private static Row rated(int user, int film, double stars) {
        return FeedbackColumns.row(user, Feedback.rated(film, stars));
    }

    private static Preferences preferences(Objective objective, Offsets offsets) {
        return new Preferences(objective, offsets, RatedWorld.STRENGTH);
    }

    /** Offsets of zero: explicit values are the stars themselves. */
    private static Offsets none(int... films) {
        return new Offsets(0, Double.MAX_VALUE, films, new float[films.length]);
    }

    private static List<Integer> ids(ItemFactors films) {
        return IntStream.range(0, films.size()).map(films::itemAt).boxed().toList();
    }
}
