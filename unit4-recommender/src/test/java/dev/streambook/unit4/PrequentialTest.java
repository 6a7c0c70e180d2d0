package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.Rated;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(Prequential.class)
class PrequentialTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final int NEVER = 1_000;

    @Test
    @Rule("test-then-learn")
    void the_recommender_is_asked_before_it_is_told(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(1, 10, 5), rated(1, 20, 5), rated(1, 30, 5), rated(1, 40, 5));
        Transcript recommender = new Transcript();

        evaluation(answer).trials(stream, recommender, new Protocol(0.5, 4, 10, NEVER));

        assertThat(recommender.tested())
                .as("user 1 gives films 10, 20, 30, 40 five stars; the first half is warm-up")
                .containsExactly("learn 1/10", "learn 1/20", "best 1", "learn 1/30", "best 1", "learn 1/40");
    }

    @Test
    @Rule("test-then-learn")
    void a_recommender_that_repeats_what_it_was_told_last_finds_nothing(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(1, 10, 5), rated(2, 20, 5), rated(3, 30, 5), rated(4, 40, 5));

        List<Trial> trials = evaluation(answer).trials(stream, new Echo(), new Protocol(0.25, 4, 10, NEVER));

        assertThat(trials)
                .as(
                        "films 10, 20, 30, 40 are liked by users 1 to 4; the recommender shows the film of the event before")
                .containsExactly(trial(2, 20, 10), trial(3, 30, 20), trial(4, 40, 30));
    }

    @Test
    @Rule("learns-all")
    void what_is_not_tested_is_learned_all_the_same(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(1, 10, 5), rated(1, 20, 1), rated(2, 20, 5), rated(2, 10, 2));
        Transcript recommender = new Transcript();

        evaluation(answer).trials(stream, recommender, new Protocol(0.25, 4, 10, NEVER));

        assertThat(recommender.learned())
                .as("stars are 5, 1, 5, 2; the first rating is warm-up")
                .containsExactly("learn 1/10", "learn 1/20", "learn 2/20", "learn 2/10");
    }

    @Test
    @Rule("time-order")
    void a_file_that_is_sorted_by_user_is_a_stream_by_time(Answer<Prequential> answer) {
        List<Rated> file = List.of(
                rated(1, 10, 5, 3), rated(1, 20, 5, 7), rated(2, 10, 5, 2), rated(2, 30, 5, 5), rated(3, 30, 5, 5));
        Transcript recommender = new Transcript();

        evaluation(answer).trials(file, recommender, new Protocol(0.5, 4, 10, NEVER));

        assertThat(recommender.learned())
                .as("user/film at minute: 1/10 at 3, 1/20 at 7, 2/10 at 2, 2/30 at 5, 3/30 at 5")
                .containsExactly("learn 2/10", "learn 1/10", "learn 2/30", "learn 3/30", "learn 1/20");
    }

    @Test
    @Rule("time-order")
    void a_nanosecond_is_an_order_and_the_callers_list_keeps_its_own(Answer<Prequential> answer) {
        Rated first = rated(1, 10, 5, 3);
        Rated second = new Rated("later", 2, 20, "2001:db8::1", first.time().plusNanos(1), 5);
        List<Rated> given = new ArrayList<>(List.of(second, first));
        Transcript recommender = new Transcript();

        evaluation(answer).trials(given, recommender, new Protocol(0.5, 4, 10, NEVER));

        assertThat(recommender.learned())
                .as("user 2 rates film 20 a nanosecond after user 1 rates film 10, and stands first in the list")
                .containsExactly("learn 1/10", "learn 2/20");
        assertThat(given).as("the caller's list after the call").containsExactly(second, first);
    }

    @Test
    @Rule("warm-up")
    void the_warm_up_is_its_share_of_the_events_rounded_down(Answer<Prequential> answer) {
        List<Rated> stream = IntStream.rangeClosed(1, 10)
                .mapToObj(user -> rated(user, 10, 5))
                .toList();

        List<Trial> trials = evaluation(answer).trials(stream, new Transcript(), new Protocol(0.25, 4, 10, NEVER));

        assertThat(trials)
                .extracting(Trial::user)
                .as("10 users like film 10 one after the other; warm-up 0.25 of 10 events is 2")
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    @Rule("retrain")
    void training_comes_before_the_first_test_and_after_every_three_events(Answer<Prequential> answer) {
        List<Rated> stream =
                IntStream.rangeClosed(1, 8).mapToObj(user -> rated(user, 10, 5)).toList();
        Transcript recommender = new Transcript();

        evaluation(answer).trials(stream, recommender, new Protocol(0.25, 4, 10, 3));

        assertThat(recommender.trained())
                .as("8 users rate film 10 one after the other; 2 events are warm-up; training every 3 events")
                .containsExactly(
                        "learn 1/10",
                        "learn 2/10",
                        "retrain",
                        "learn 3/10",
                        "learn 4/10",
                        "learn 5/10",
                        "retrain",
                        "learn 6/10",
                        "learn 7/10",
                        "learn 8/10");
    }

    @Test
    @Rule({"retrain", "warm-up"})
    void where_the_share_is_no_whole_event_training_comes_before_the_first_event(Answer<Prequential> answer) {
        Transcript recommender = new Transcript();

        evaluation(answer)
                .trials(List.of(rated(1, 10, 5), rated(2, 10, 5)), recommender, new Protocol(0.25, 4, 10, NEVER));

        assertThat(recommender.trained())
                .as("2 users rate film 10; warm-up 0.25 of 2 events is 0, and the first training is of nothing")
                .containsExactly("retrain", "learn 1/10", "learn 2/10");
    }

    @Test
    @Rule("liked-only")
    void four_stars_are_liked_and_three_and_a_half_are_not(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(9, 10, 5), rated(1, 10, 3.5), rated(2, 10, 4), rated(3, 10, 4.5));

        List<Trial> trials = evaluation(answer).trials(stream, new Transcript(), new Protocol(0.25, 4, 10, NEVER));

        assertThat(trials)
                .extracting(Trial::user)
                .as("after a warm-up of one, users 1, 2 and 3 give 3.5, 4 and 4.5 stars; liked is 4")
                .containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 7", "2.5, 5", "3.5, 3", "4.5, 1", "5, 0"})
    @Rule("liked-only")
    void what_is_liked_is_up_to_the_protocol(double likedStars, int tests, Answer<Prequential> answer) {
        List<Rated> stream = new ArrayList<>(List.of(rated(9, 10, 5)));
        double[] stars = {1, 2, 2.5, 3, 3.5, 4, 4.5};
        for (int user = 1; user <= stars.length; user++) {
            stream.add(rated(user, 10, stars[user - 1]));
        }

        assertThat(evaluation(answer).trials(stream, new Transcript(), new Protocol(0.125, likedStars, 10, NEVER)))
                .as(
                        "tests after a warm-up of one; users 1 to 7 give 1, 2, 2.5, 3, 3.5, 4 and 4.5 stars; liked is %s",
                        likedStars)
                .hasSize(tests);
    }

    @Test
    @Rule("first-time")
    void a_second_rating_of_the_same_film_is_no_test(Answer<Prequential> answer) {
        List<Rated> stream =
                List.of(rated(1, 10, 1), rated(2, 10, 5), rated(1, 10, 5), rated(2, 10, 4), rated(3, 10, 5));

        List<Trial> trials = evaluation(answer).trials(stream, new Transcript(), new Protocol(0.2, 4, 10, NEVER));

        assertThat(trials)
                .extracting(Trial::user)
                .as("film 10: user 1 gives 1 star in the warm-up; then 2 gives 5, 1 gives 5, 2 gives 4, 3 gives 5")
                .containsExactly(2, 3);
    }

    @Test
    @Rule("first-time")
    void user_1_and_film_11_are_not_user_11_and_film_1(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(9, 90, 5), rated(1, 11, 5), rated(11, 1, 5), rated(2, 1, 5), rated(1, 2, 5));

        List<Trial> trials = evaluation(answer).trials(stream, new Transcript(), new Protocol(0.2, 4, 10, NEVER));

        assertThat(trials)
                .extracting(Trial::user)
                .as("after a warm-up of one, user 1 likes film 11, user 11 film 1, user 2 film 1, user 1 film 2")
                .containsExactly(1, 11, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 10, 1 << 16, 1 << 20, 1_000, 10_000, 100_000, 1_000_000, 1_000_000_000})
    @Rule("first-time")
    void ids_of_films_may_be_as_large_as_ints_are(int large, Answer<Prequential> answer) {
        List<Rated> stream = new ArrayList<>(List.of(rated(9, 90, 5)));
        for (int user = 1; user <= 3; user++) {
            stream.add(rated(user, 7, 5));
            stream.add(rated(user, 7 + large, 5));
        }

        List<Trial> trials = evaluation(answer).trials(stream, new Transcript(), new Protocol(0.2, 4, 10, NEVER));

        assertThat(trials)
                .extracting(Trial::user)
                .as("after a warm-up of one, users 1, 2 and 3 like films 7 and %d", 7 + large)
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    @Rule("k-films")
    void the_recommender_is_asked_for_as_many_films_as_a_list_has(Answer<Prequential> answer) {
        Transcript recommender = new Transcript();

        evaluation(answer)
                .trials(
                        List.of(rated(1, 10, 5), rated(2, 10, 5), rated(3, 10, 5), rated(4, 10, 5)),
                        recommender,
                        new Protocol(0.5, 4, 7, NEVER));

        assertThat(recommender.asked()).as("two tests with k = 7").containsExactly(7, 7);
    }

    @Test
    @Rule("misses-count")
    void what_the_recommender_cannot_know_is_a_test_that_it_fails(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(1, 10, 5), rated(1, 77, 5), rated(88, 10, 5), rated(1, 20, 5));

        List<Trial> trials =
                evaluation(answer).trials(stream, new Transcript(List.of()), new Protocol(0.25, 4, 10, NEVER));

        assertThat(trials)
                .as("film 77 and user 88 are new, and every list is empty")
                .containsExactly(trial(1, 77), trial(88, 10), trial(1, 20));
    }

    @Test
    @Rule("fresh")
    void a_second_evaluation_gives_what_the_first_one_gave(Answer<Prequential> answer) {
        List<Rated> stream = List.of(rated(1, 10, 5), rated(1, 20, 5), rated(2, 20, 5), rated(2, 10, 5));
        Prequential evaluation = evaluation(answer);
        Protocol protocol = new Protocol(0.25, 4, 10, NEVER);

        List<Trial> first = evaluation.trials(stream, new Echo(), protocol);
        List<Trial> second = evaluation.trials(stream, new Echo(), protocol);

        assertThat(second)
                .as("the same stream twice, each time with a new recommender")
                .isEqualTo(first);
    }

    @Test
    @Rule({"fresh", "mean-of-tests"})
    void the_same_trials_may_be_judged_by_shorter_lists(Answer<Prequential> answer) {
        List<Trial> trials = List.of(trial(1, 10, 8, 9, 10), trial(2, 10, 10));
        Prequential evaluation = evaluation(answer);
        evaluation.judge(trials, 10);

        Judgement figures = evaluation.judge(trials, 2);

        assertThat(figures.recall().orElseThrow().mean())
                .as("recall@2 of film 10 in 8, 9, 10 and in 10, after the same trials were judged with k = 10")
                .isCloseTo(0.5, EXACT);
    }

    @Test
    @Rule("mean-of-tests")
    void each_test_counts_the_same_whoever_it_is_of(Answer<Prequential> answer) {
        List<Trial> trials = List.of(trial(1, 10, 10), trial(1, 20, 20), trial(1, 30, 8, 9, 30), trial(2, 40, 8));

        Judgement figures = evaluation(answer).judge(trials, 10);

        assertThat(figures.tests()).as("four trials").isEqualTo(4);
        assertThat(figures.users()).as("of two users").isEqualTo(2);
        assertThat(figures.recall().orElseThrow().mean())
                .as("recall@10: user 1 hits in 3 of 3, user 2 in 0 of 1")
                .isCloseTo(0.75, EXACT);
        assertThat(figures.ndcg().orElseThrow().mean())
                .as("nDCG@10: places 1, 1, 3 and a miss: (1 + 1 + 1/log2(4) + 0) / 4")
                .isCloseTo(0.625, EXACT);
    }

    @Test
    @Rule("mean-of-tests")
    void a_trial_may_have_several_films_to_find_and_a_list_that_is_too_long(Answer<Prequential> answer) {
        List<Trial> trials =
                List.of(new Trial(1, List.of(10, 20, 30), Set.of(10, 30)), new Trial(2, List.of(8, 9, 40), Set.of(40)));

        Judgement figures = evaluation(answer).judge(trials, 2);

        assertThat(figures.recall().orElseThrow().mean())
                .as("recall@2: films 10 and 30 are to be found in 10, 20, 30, and film 40 in 8, 9, 40: (1/2 + 0) / 2")
                .isCloseTo(0.25, EXACT);
        assertThat(figures.ndcg().orElseThrow().mean())
                .as("nDCG@2 of the same two: (1 / (1 + 1/log2(3)) + 0) / 2")
                .isCloseTo(0.5 / (1 + Math.log(2) / Math.log(3)), EXACT);
    }

    @Test
    @Rule("users-are-the-sample")
    void ten_tests_of_one_user_say_no_more_about_the_next_user_than_one(Answer<Prequential> answer) {
        List<Trial> few = List.of(trial(1, 10, 10), trial(2, 10));
        List<Trial> many = new ArrayList<>();
        IntStream.range(0, 10).forEach(test -> many.addAll(few));

        assertThat(error(evaluation(answer).judge(few, 10)))
                .as("user 1 hits 1 of 1, user 2 hits 0 of 1: √(2/1 · (0.5² + 0.5²)) / 2")
                .hasValueCloseTo(0.5, EXACT);
        assertThat(error(evaluation(answer).judge(many, 10)))
                .as("user 1 hits 10 of 10, user 2 hits 0 of 10: √(2/1 · (5² + 5²)) / 20")
                .hasValueCloseTo(0.5, EXACT);
    }

    @Test
    @Rule("users-are-the-sample")
    void the_error_is_small_if_all_users_fare_alike(Answer<Prequential> answer) {
        List<Trial> trials = List.of(
                trial(1, 10, 10), trial(1, 20), trial(2, 10, 10), trial(2, 20), trial(3, 10, 10), trial(3, 10, 10));

        assertThat(error(evaluation(answer).judge(trials, 10)))
                .as("users 1, 2, 3 hit 1, 1, 2 of 2 each; the mean 2/3 expects 4/3: √(3/2 · (1/9 + 1/9 + 4/9)) / 6")
                .hasValueCloseTo(1 / 6.0, EXACT);
    }

    @Test
    @Rule("users-are-the-sample")
    void where_all_users_fare_just_alike_the_error_is_zero(Answer<Prequential> answer) {
        List<Trial> trials = new ArrayList<>();
        for (int user = 1; user <= 7; user++) {
            trials.addAll(List.of(trial(user, 10, 10), trial(user, 20), trial(user, 30)));
        }

        assertThat(error(evaluation(answer).judge(trials, 10)))
                .as("users 1 to 7 hit 1 of 3 each: a number, and it is 0")
                .hasValueCloseTo(0.0, EXACT);
        assertThat(error(evaluation(answer).judge(List.of(trial(1, 10), trial(2, 10)), 10)))
                .as("users 1 and 2 hit nothing: a number, and it is 0")
                .hasValueCloseTo(0.0, EXACT);
        assertThat(error(evaluation(answer).judge(List.of(trial(1, 10, 10), trial(2, 10, 10)), 10)))
                .as("users 1 and 2 hit 1 of 1: a number, and it is 0")
                .hasValueCloseTo(0.0, EXACT);
    }

    @Test
    @Rule("users-are-the-sample")
    void a_user_with_many_tests_weighs_more_in_the_error_as_in_the_mean(Answer<Prequential> answer) {
        List<Trial> trials = List.of(trial(1, 10, 10), trial(1, 20, 20), trial(1, 30, 30), trial(2, 40, 8));

        assertThat(error(evaluation(answer).judge(trials, 10)))
                .as(
                        "user 1 hits 3 of 3, user 2 hits 0 of 1; the mean 3/4 expects 9/4 and 3/4: √(2/1 · (9/16 + 9/16)) / 4")
                .hasValueCloseTo(0.375, EXACT);
    }

    @Test
    @Rule("users-are-the-sample")
    void the_error_of_ndcg_is_its_own(Answer<Prequential> answer) {
        List<Trial> trials = List.of(trial(1, 10, 8, 9, 10), trial(2, 10));

        Judgement figures = evaluation(answer).judge(trials, 10);

        assertThat(figures.ndcg().orElseThrow().error())
                .as("user 1 has nDCG 1/log2(4), user 2 has 0; the mean is 1/4: √(2/1 · (1/16 + 1/16)) / 2")
                .hasValueCloseTo(0.25, EXACT);
    }

    @Test
    @Rule("nothing-made-up")
    void where_there_is_no_event_there_is_no_test(Answer<Prequential> answer) {
        Judgement figures = evaluation(answer).evaluate(List.of(), new Transcript(), new Protocol(0.25, 4, 10, NEVER));

        assertThat(figures.tests()).as("tests of an empty stream").isZero();
        assertThat(figures.recall()).as("recall of an empty stream").isEmpty();
    }

    @Test
    @Rule("nothing-made-up")
    void without_tests_there_is_no_figure_and_with_one_user_no_error(Answer<Prequential> answer) {
        Judgement none = evaluation(answer).judge(List.of(), 10);
        Judgement one = evaluation(answer).judge(List.of(trial(1, 10, 10), trial(1, 20)), 10);

        assertThat(none.recall()).as("recall of no trial").isEmpty();
        assertThat(none.ndcg()).as("nDCG of no trial").isEmpty();
        assertThat(one.recall().orElseThrow().mean())
                .as("recall of user 1, who hits 1 of 2")
                .isCloseTo(0.5, EXACT);
        assertThat(error(one)).as("its error: there is no second user").isEmpty();
    }

    @Test
    @Rule({"nothing-to-find", "users-are-the-sample"})
    void a_trial_with_nothing_to_find_changes_no_figure(Answer<Prequential> answer) {
        List<Trial> trials = List.of(
                trial(1, 10, 10), trial(2, 10), new Trial(3, List.of(10), Set.of()), new Trial(1, List.of(), Set.of()));

        Judgement figures = evaluation(answer).judge(trials, 10);

        assertThat(figures.tests())
                .as("two of four trials have a relevant film")
                .isEqualTo(2);
        assertThat(figures.users()).as("users of these two").isEqualTo(2);
        assertThat(figures.recall().orElseThrow().mean())
                .as("recall@10 of one hit and one miss")
                .isCloseTo(0.5, EXACT);
        assertThat(error(figures))
                .as("its error: users 1 and 2 hit 1 and 0 of 1, and user 3 has no test: √(2/1 · (0.5² + 0.5²)) / 2")
                .hasValueCloseTo(0.5, EXACT);
    }

    @Test
    @Rule({"mean-of-tests", "test-then-learn"})
    void both_together_are_the_figures_of_the_trials(Answer<Prequential> answer) {
        List<Rated> stream =
                List.of(rated(1, 10, 5), rated(2, 10, 5), rated(3, 20, 5), rated(4, 20, 5), rated(5, 30, 5));

        Judgement figures = evaluation(answer).evaluate(stream, new Echo(), new Protocol(0.2, 4, 10, NEVER));

        assertThat(figures.tests()).as("four tests").isEqualTo(4);
        assertThat(figures.recall().orElseThrow().mean())
                .as("films 10, 10, 20, 20, 30 are liked in turn; the one before is shown: hits at the 2nd and the 4th")
                .isCloseTo(0.5, EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Rule({"test-then-learn", "learns-all", "time-order", "warm-up", "retrain", "liked-only", "first-time"})
    void a_long_stream_is_taken_by_the_rules(int seed, Answer<Prequential> answer) {
        Random random = new Random(seed);
        List<Rated> stream = IntStream.range(0, 300)
                .mapToObj(minute -> rated(
                        1 + random.nextInt(9), 1 + random.nextInt(40), (1 + random.nextInt(10)) / 2.0, minute / 2))
                .toList();
        Protocol protocol = new Protocol(0.1 + random.nextInt(5) / 10.0, 4, 10, 1 + random.nextInt(70));
        Transcript recommender = new Transcript();

        evaluation(answer).trials(stream, recommender, protocol);

        assertThat(recommender.lines())
                .as("300 ratings of 9 users, %s", protocol)
                .isEqualTo(transcriptOf(stream, protocol));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Rule({"mean-of-tests", "users-are-the-sample", "nothing-to-find"})
    void figures_of_many_trials_are_those_of_the_formula(int seed, Answer<Prequential> answer) {
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            int user = 1 + random.nextInt(3 + 10 * seed);
            trials.add(random.nextInt(user + 1) == 0 ? trial(user, 10, 10) : trial(user, 10));
        }
        Collections.shuffle(trials, random);

        Estimate recall = evaluation(answer).judge(trials, 10).recall().orElseThrow();

        double mean = trials.stream()
                .mapToInt(trial -> trial.list().isEmpty() ? 0 : 1)
                .average()
                .orElseThrow();
        assertThat(recall.mean()).as("recall@10 of 400 trials").isCloseTo(mean, EXACT);
        assertThat(recall.error()).as("its standard error").hasValueCloseTo(errorOf(trials, mean), EXACT);
    }

    private static Prequential evaluation(Answer<Prequential> answer) {
        return answer.create(Answer.reference(Ranking.class).create());
    }

    private static OptionalDouble error(Judgement figures) {
        return figures.recall().orElseThrow().error();
    }

    private static double errorOf(List<Trial> trials, double mean) {
        int[] users = trials.stream().mapToInt(Trial::user).distinct().toArray();
        double squares = 0;
        for (int user : users) {
            double off = trials.stream()
                    .filter(trial -> trial.user() == user)
                    .mapToDouble(trial -> (trial.list().isEmpty() ? 0 : 1) - mean)
                    .sum();
            squares += off * off;
        }
        return Math.sqrt(squares * users.length / (users.length - 1)) / trials.size();
    }

    private static List<String> transcriptOf(List<Rated> stream, Protocol protocol) {
        List<String> lines = new ArrayList<>();
        int warmUp = protocol.warmUpEvents(stream.size());
        for (int index = 0; index < stream.size(); index++) {
            Rated event = stream.get(index);
            boolean known = stream.subList(0, index).stream()
                    .anyMatch(before -> before.user() == event.user() && before.item() == event.item());
            if (index >= warmUp && (index - warmUp) % protocol.retrainEvery() == 0) {
                lines.add("retrain");
            }
            if (index >= warmUp && !known && event.stars() >= protocol.likedStars()) {
                lines.add("best " + event.user());
            }
            lines.add("learn " + event.user() + "/" + event.item());
        }
        return lines;
    }

    /** A trial in which the user liked one film. */
    private static Trial trial(int user, int liked, Integer... list) {
        return new Trial(user, List.of(list), Set.of(liked));
    }

    /** All events of one moment, so that their order is the one in which they are given. */
    private static Rated rated(int user, int film, double stars) {
        return rated(user, film, stars, 0);
    }

    private static Rated rated(int user, int film, double stars, int minute) {
        Instant time = Instant.parse("2026-01-31T20:00:00Z").plus(Duration.ofMinutes(minute));
        return new Rated("%d-%d-%d-%s".formatted(user, film, minute, stars), user, film, "2001:db8::1", time, stars);
    }

    /** Writes down what it is told and asked, and shows always the same list. */
    private static final class Transcript implements LearningRecommender {

        private final List<String> lines = new ArrayList<>();
        private final List<Integer> asked = new ArrayList<>();
        private final List<Integer> list;

        Transcript() {
            this(List.of(999));
        }

        Transcript(List<Integer> list) {
            this.list = list;
        }

        @Override
        public void learn(Rated event) {
            lines.add("learn " + event.user() + "/" + event.item());
        }

        @Override
        public void retrain() {
            lines.add("retrain");
        }

        @Override
        public List<Integer> best(int user, int k) {
            lines.add("best " + user);
            asked.add(k);
            return list;
        }

        /** All that happened. A training after the last event changes no figure, and is left out. */
        List<String> lines() {
            int last = lines.size() - 1;
            return last >= 0 && lines.get(last).equals("retrain") ? lines.subList(0, last) : lines;
        }

        List<String> learned() {
            return lines.stream().filter(line -> line.startsWith("learn")).toList();
        }

        List<String> tested() {
            return lines.stream().filter(line -> !line.equals("retrain")).toList();
        }

        List<String> trained() {
            return lines().stream().filter(line -> !line.startsWith("best")).toList();
        }

        List<Integer> asked() {
            return asked;
        }
    }

    /** Shows the film that it was told of last. */
    private static final class Echo implements LearningRecommender {

        private List<Integer> last = List.of();

        @Override
        public void learn(Rated event) {
            last = List.of(event.item());
        }

        @Override
        public void retrain() {}

        @Override
        public List<Integer> best(int user, int k) {
            return last;
        }
    }
}
