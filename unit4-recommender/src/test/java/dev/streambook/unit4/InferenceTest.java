package dev.streambook.unit4;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.shown;
import static dev.streambook.recommender.Viewings.unrated;
import static dev.streambook.recommender.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.event.Rated;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.Viewings;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.model.SettableModel;
import dev.streambook.recommender.speed.SpeedRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(Inference.class)
class InferenceTest {

    private static final int USER = 1;
    private static final Optional<SumOfStars> NO_MODEL = Optional.empty();

    private final SumOfStars v1 = SumOfStars.version("v1");

    @Test
    @Rule("unknown-user")
    void the_first_event_of_an_unknown_user_begins_a_history(Answer<Inference> answer) {
        Inference inference = start(answer, 16);

        boolean isNew = inference.process(rated("a", 77, 7, 4.0, 10));

        assertThat(isNew).as("whether event a of user 77 is new").isTrue();
        assertThat(UserText.of(inference.state(77, v1.now())))
                .as("user 77, unknown before, after event a: film 7 rated 4.0; v1 gives the sum of the stars")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "v1 gives [4.0]");
        assertThat(UserText.of(inference.state(78, v1.now())))
                .as("user 78, of whom nothing was heard")
                .containsExactly("seen []", "recent []", "no vector");
    }

    @Test
    @Rule("unknown-user")
    void each_of_two_thousand_users_keeps_a_history(Answer<Inference> answer) {
        Inference inference = start(answer, 16);
        IntStream.rangeClosed(1, 2_000).forEach(user -> inference.process(rated("a-" + user, user, 7, 4.0, 10)));

        assertThat(IntStream.rangeClosed(1, 2_000)
                        .filter(user ->
                                inference.state(user, v1.now()).opinions().isEmpty())
                        .boxed())
                .as("users without an opinion, of 2,000 who have rated film 7")
                .isEmpty();
    }

    @Test
    @Rule("asked-only")
    void a_thousand_users_who_are_only_asked_for_leave_nothing(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        IntStream.rangeClosed(100, 200).forEach(user -> inference.state(user, v1.now()));
        long after100 = Footprint.of(inference);

        IntStream.rangeClosed(1_000, 2_000).forEach(user -> inference.state(user, v1.now()));

        assertThat(Footprint.of(inference))
                .as(
                        "objects and slots kept after state() of 1,000 more users of whom nothing is known; user 1 has one rating;"
                                + " before it was %d",
                        after100)
                .isLessThanOrEqualTo(after100 + 100);
    }

    @Test
    @Rule("last-word")
    void a_rating_that_arrives_late_does_not_replace_a_later_one(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(rated("b", USER, 7, 4.0, 20));
        inference.process(rated("a", USER, 7, 2.0, 10));

        assertThat(UserText.withoutIds(inference.state(USER, v1.now())))
                .as("film 7 rated 4.0 at 20:00:20; then a rating of 20:00:10 arrives, 2.0")
                .containsExactly("7: 4.0 at 20:00:20 by b", "seen []", "v1 gives [4.0]");
    }

    @Test
    @Rule("last-word")
    void a_later_rating_replaces_the_one_before_also_where_it_is_lower(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.process(rated("b", USER, 7, 2.0, 20));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("film 7 rated 4.0 at 20:00:10 and 2.0 at 20:00:20")
                .containsExactly("7: 2.0 at 20:00:20 by b", "seen []", "recent [a, b]", "v1 gives [2.0]");
    }

    @Test
    @Rule("last-word")
    void a_nanosecond_later_is_later(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(rated("b", USER, 7, 4.0, 10));
        inference.process(new Rated("a", USER, 7, "2001:db8::1", at(10).plusNanos(1), 2.0));

        assertThat(UserText.withoutIds(inference.state(USER, v1.now())))
                .as("film 7 rated 4.0 by event b at 20:00:10, and 2.0 by event a a nanosecond later")
                .containsExactly("7: 2.0 at 20:00:10.000000001 by a", "seen []", "v1 gives [2.0]");
    }

    @Test
    @Rule("same-instant")
    void at_the_same_instant_the_greater_event_id_counts_in_both_orders(Answer<Inference> answer) {
        Inference first = knowingOneUser(answer);
        Inference second = knowingOneUser(answer);

        List.of(rated("a", USER, 7, 2.0, 10), rated("b", USER, 7, 4.0, 10)).forEach(first::process);
        List.of(rated("b", USER, 7, 4.0, 10), rated("a", USER, 7, 2.0, 10)).forEach(second::process);

        assertThat(UserText.withoutIds(first.state(USER, v1.now())))
                .as("two ratings of 20:00:10, a (2.0 stars) before b (4.0)")
                .containsExactly("7: 4.0 at 20:00:10 by b", "seen []", "v1 gives [4.0]");
        assertThat(UserText.withoutIds(second.state(USER, v1.now())))
                .as("two ratings of 20:00:10, b (4.0 stars) before a (2.0)")
                .containsExactly("7: 4.0 at 20:00:10 by b", "seen []", "v1 gives [4.0]");
    }

    /** Two words at the same instant, as id and stars; the first one has the greater id. */
    @ParameterizedTest(name = "{0} {1}, {2} {3}")
    @CsvSource({"b, 2.0, a, 4.0", "a, 4.0, B, 2.0", "9, 2.0, 10, 4.0", "b, 2.0, a, 0", "b, 0, a, 2.0"})
    @Rule({"same-instant", "withdrawn-stays"})
    void at_the_same_instant_nothing_but_the_id_decides(
            String greater, double stars, String smaller, double otherStars, Answer<Inference> answer) {
        Inference first = knowingOneUser(answer);
        Inference second = knowingOneUser(answer);

        List.of(word(greater, stars), word(smaller, otherStars)).forEach(first::process);
        List.of(word(smaller, otherStars), word(greater, stars)).forEach(second::process);

        for (Inference inference : List.of(first, second)) {
            assertThat(inference.state(USER, v1.now()).opinions())
                    .as(
                            "the opinions, in both orders: %s says %s and %s says %s of film 7, both at 20:00:10; 0 is a withdrawal",
                            greater, stars, smaller, otherStars)
                    .containsExactly(new Opinion(7, stars, at(10), greater));
        }
    }

    private static ViewingEvent word(String id, double stars) {
        return stars == 0 ? unrated(id, USER, 7, 10) : rated(id, USER, 7, stars, 10);
    }

    @Test
    @Rule("withdrawn-stays")
    void a_withdrawn_rating_does_not_come_back_when_it_arrives_late(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(unrated("b", USER, 7, 20));
        inference.process(rated("a", USER, 7, 4.0, 10));

        assertThat(UserText.withoutIds(inference.state(USER, v1.now())))
                .as("a withdrawal of 20:00:20; then the rating of 20:00:10 arrives that it took back")
                .containsExactly("7: withdrawn at 20:00:20 by b", "seen []", "no vector");
    }

    @Test
    @Rule("withdrawn-stays")
    void a_withdrawal_that_arrives_late_does_not_take_a_later_rating_back(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(rated("b", USER, 7, 4.0, 20));
        inference.process(unrated("a", USER, 7, 10));

        assertThat(UserText.withoutIds(inference.state(USER, v1.now())))
                .as("film 7 rated at 20:00:20; then a withdrawal of 20:00:10 arrives")
                .containsExactly("7: 4.0 at 20:00:20 by b", "seen []", "v1 gives [4.0]");
    }

    @Test
    @Rule("repeat-by-id")
    void an_event_that_comes_twice_is_new_once(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        List<Boolean> isNew = List.of(
                inference.process(rated("a", USER, 7, 4.0, 10)),
                inference.process(shown("b", USER, 9, 20)),
                inference.process(rated("a", USER, 7, 4.0, 10)),
                inference.process(shown("b", USER, 9, 20)));

        assertThat(isNew).as("events a, b, a, b: which ones are new").containsExactly(true, true, false, false);
        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("after a, b, a, b")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen [9]", "recent [a, b]", "v1 gives [4.0]");
    }

    @ParameterizedTest(name = "[{0}] and [{1}]")
    @CsvSource(
            value = {"a|A", "a|'a '", "Aa|BB", "7|07"},
            delimiter = '|')
    @Rule("repeat-by-id")
    void ids_that_nearly_read_the_same_are_two_ids(String first, String second, Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(shown(first, USER, 9, 10));

        assertThat(inference.process(shown(second, USER, 9, 20)))
                .as("event [%s], after event [%s]: new?", second, first)
                .isTrue();
    }

    @Test
    @Rule("repeat-by-id")
    void another_event_that_says_the_same_is_no_repeat(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(rated("a", USER, 7, 4.0, 10));
        boolean isNew = inference.process(rated("b", USER, 7, 4.0, 10));

        assertThat(isNew)
                .as("events a and b have the same film, stars and time: whether b is new")
                .isTrue();
    }

    @Test
    @Rule({"repeat-by-id", "bounded-ids"})
    void the_last_word_on_a_film_is_known_again_after_any_number_of_others(Answer<Inference> answer) {
        Inference inference = start(answer, 2);
        inference.restore(UserVector.unknown(USER));
        inference.process(rated("a", USER, 7, 4.0, 10));
        IntStream.range(0, 10).forEach(n -> inference.process(shown("w" + n, USER, 9, 20 + n)));

        boolean isNew = inference.process(rated("a", USER, 7, 4.0, 10));

        assertThat(isNew)
                .as("rating a again, after 10 other events with room for 2 ids: it is the last word on film 7; new?")
                .isFalse();
        assertThat(inference.state(USER, v1.now()).recent())
                .as("the ids that are remembered; a repeat is no new event")
                .containsExactly("w8", "w9");
    }

    @Test
    @Rule({"repeat-by-id", "withdrawn-stays"})
    void a_withdrawal_is_a_last_word_that_is_known_again_like_any_other(Answer<Inference> answer) {
        Inference inference = start(answer, 2);
        inference.restore(UserVector.unknown(USER));
        inference.process(unrated("a", USER, 7, 10));
        IntStream.range(0, 10).forEach(n -> inference.process(shown("w" + n, USER, 9, 20 + n)));

        boolean isNew = inference.process(unrated("a", USER, 7, 10));

        assertThat(isNew)
                .as(
                        "withdrawal a again, after 10 other events with room for 2 ids: it is the last word on film 7; new?")
                .isFalse();
    }

    @Test
    @Rule({"bounded-ids", "repeat-by-id"})
    void the_last_three_ids_are_known_where_three_are_to_be_remembered(Answer<Inference> answer) {
        Inference inference = start(answer, 3);
        inference.restore(UserVector.unknown(USER));
        for (String id : List.of("a", "b", "c", "d")) {
            inference.process(shown(id, USER, 9, 10));
        }

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("after a, b, c, d with room for 3 ids")
                .containsExactly("seen [9]", "recent [b, c, d]", "no vector");
        assertThat(List.of(
                        inference.process(shown("b", USER, 9, 10)),
                        inference.process(shown("d", USER, 9, 10)),
                        inference.process(shown("a", USER, 9, 10))))
                .as("b, d and a come again: which ones pass for new")
                .containsExactly(false, false, true);
    }

    @Test
    @Rule({"bounded-ids", "repeat-by-id"})
    void the_last_thousand_ids_are_known_where_a_thousand_are_to_be_remembered(Answer<Inference> answer) {
        Inference inference = start(answer, 1_000);
        inference.restore(UserVector.unknown(USER));
        showOften(inference, 0, 1_000);

        assertThat(inference.process(shown("shown-0", USER, 9, 10)))
                .as("shown-0 again, after shown-0 to shown-999 with room for 1,000 ids: new?")
                .isFalse();
    }

    @Test
    @Rule({"bounded-ids", "repeat-by-id"})
    void a_repeat_makes_no_id_younger(Answer<Inference> answer) {
        Inference inference = start(answer, 3);
        inference.restore(UserVector.unknown(USER));
        for (String id : List.of("a", "b", "c", "a", "d")) {
            inference.process(shown(id, USER, 9, 10));
        }

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("after a, b, c, a again, d with room for 3 ids")
                .containsExactly("seen [9]", "recent [b, c, d]", "no vector");
    }

    @Test
    @Rule({"bounded-ids", "restart"})
    void after_a_restart_with_room_for_fewer_the_newest_ids_are_kept(Answer<Inference> answer) {
        Inference inference = start(answer, 2);
        inference.restore(
                new UserVector(USER, Optional.empty(), List.of(), Seen.shown(9), List.of("a", "b", "c", "d", "e")));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("the record has the ids a, b, c, d, e, and now there is room for 2")
                .containsExactly("seen [9]", "recent [d, e]", "no vector");
    }

    @Test
    @Rule("repeat-by-id")
    void a_late_rating_that_changed_nothing_is_known_when_it_comes_again(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("b", USER, 7, 4.0, 20));

        List<Boolean> isNew = List.of(
                inference.process(rated("a", USER, 7, 2.0, 10)), inference.process(rated("a", USER, 7, 2.0, 10)));

        assertThat(isNew)
                .as("film 7 rated at 20:00:20; rating a of 20:00:10 arrives twice: which ones are new")
                .containsExactly(true, false);
    }

    @Test
    @Rule({"bounded-ids", "repeat-by-id"})
    void each_user_has_room_for_as_many_ids(Answer<Inference> answer) {
        Inference inference = start(answer, 2);
        List.of(USER, 2).forEach(user -> inference.restore(UserVector.unknown(user)));
        inference.process(shown("a", USER, 9, 10));
        List.of("b", "c", "d").forEach(id -> inference.process(shown(id, 2, 9, 20)));

        boolean isNew = inference.process(shown("a", USER, 9, 10));

        assertThat(isNew)
                .as("room for 2 ids: a by user 1, then b, c and d by user 2, then a by user 1 again: new?")
                .isFalse();
    }

    @Test
    @Rule("bounded-ids")
    void a_hundred_thousand_events_take_no_more_memory_than_a_hundred(Answer<Inference> answer) {
        Inference inference = start(answer, 16);
        inference.restore(UserVector.unknown(USER));
        showOften(inference, 100_000, 100_100);
        long afterAHundred = Footprint.of(inference);

        showOften(inference, 100_100, 200_000);

        assertThat(Footprint.of(inference))
                .as(
                        "objects, slots and characters kept after a film was shown 100,000 times, room for 16 ids; after 100 times: %d",
                        afterAHundred)
                .isLessThanOrEqualTo(afterAHundred);
    }

    @Test
    @Rule("seen-apart")
    void films_that_were_shown_or_watched_are_seen_and_not_rated(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(shown("a", USER, 9, 10));
        inference.process(watched("b", USER, 8, 20));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("film 9 shown, film 8 watched")
                .containsExactly("seen [8 for 90 min, 9]", "recent [a, b]", "no vector");
    }

    @Test
    @Rule({"longest-view", "seen-apart"})
    void of_three_views_the_longest_counts_in_any_order(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(watchedFor(20, "a"));
        inference.process(watchedFor(90, "b"));
        inference.process(watchedFor(5, "c"));
        inference.process(shown("d", USER, 9, 40));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("film 9 watched for 20, 90 and 5 minutes, then shown")
                .containsExactly("seen [9 for 90 min]", "recent [a, b, c, d]", "no vector");
    }

    @Test
    @Rule("longest-view")
    void a_view_counts_in_seconds(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(new Watched("a", USER, 9, "2001:db8::1", at(10), Duration.ofSeconds(100)));
        inference.process(new Watched("b", USER, 9, "2001:db8::1", at(20), Duration.ofSeconds(110)));

        assertThat(inference.state(USER, v1.now()).seen().secondsOf(9))
                .as("seconds of film 9, watched for 100 s and for 110 s")
                .isEqualTo(110);
    }

    @Test
    @Rule({"seen-apart", "longest-view"})
    void a_film_that_was_watched_for_no_time_is_seen(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        inference.process(new Watched("a", USER, 9, "2001:db8::1", at(10), Duration.ZERO));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("film 9 watched for 0 s")
                .containsExactly("seen [9]", "recent [a]", "no vector");
    }

    @Test
    @Rule({"whole-history", "seen-apart"})
    void the_model_is_asked_with_all_that_was_rated_watched_and_shown(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.process(unrated("b", USER, 6, 10));
        inference.process(watched("c", USER, 8, 20));
        inference.process(shown("d", USER, 9, 30));

        inference.state(USER, v1.now());

        assertThat(v1.lastAsked())
                .as(
                        "what v1 was asked with; film 7 rated 4.0, the rating of film 6 withdrawn, film 8 watched for 90 min, film 9 shown")
                .containsExactlyInAnyOrder(Feedback.rated(7, 4.0), Feedback.watched(8, 5_400), Feedback.shown(9));
    }

    @Test
    @Rule({"whole-history", "longest-view"})
    void each_change_of_what_was_watched_and_shown_is_asked_about(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 9, 4.0, 1));
        inference.state(USER, v1.now());

        for (ViewingEvent event : List.of(shown("b", USER, 8, 2), watchedFor(20, "c"), watchedFor(90, "d"))) {
            inference.process(event);
            inference.state(USER, v1.now());
        }

        assertThat(v1.solved())
                .as("how often v1 was asked: film 9 rated, film 8 shown, film 9 watched for 20 and 90 min")
                .isEqualTo(4);
        assertThat(v1.lastAsked())
                .as("what v1 was asked with in the end")
                .containsExactlyInAnyOrder(new Feedback(9, 4.0, 5_400), Feedback.shown(8));
    }

    @Test
    @Rule("whole-history")
    void the_model_is_asked_with_a_thousand_films_and_more(Answer<Inference> answer) {
        Inference inference = start(answer, 16);
        inference.restore(UserVector.unknown(USER));
        for (int film = 1; film <= 1_200; film++) {
            inference.process(rated("rating-" + film, USER, film, 4.0, film));
            inference.process(shown("shown-" + film, USER, 2_000 + film, film));
        }

        inference.state(USER, v1.now());

        assertThat(v1.lastAsked().size())
                .as("films that v1 was asked with; 1,200 were rated, and 1,200 others shown")
                .isEqualTo(2_400);
    }

    @Test
    @Rule("before-model")
    void before_the_first_model_the_history_is_kept_and_solved_when_it_comes(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));

        UserVector before = inference.state(USER, NO_MODEL);
        UserVector after = inference.state(USER, v1.now());

        assertThat(UserText.of(before))
                .as("film 7 rated 4.0, no model yet")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "no vector");
        assertThat(UserText.of(after))
                .as("the same user when the first model has come, and no event since")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "v1 gives [4.0]");
    }

    @Test
    @Rule({"vector-stays", "last-word", "before-model"})
    void a_vector_of_the_same_history_stays_while_there_is_no_model_at_hand(Answer<Inference> answer) {
        Inference before = knowingOneUser(answer);
        before.process(rated("b", USER, 7, 4.0, 20));
        UserVector committed = before.state(USER, v1.now());

        Inference after = start(answer, 16);
        after.restore(committed);
        after.process(rated("a", USER, 7, 2.0, 10));

        assertThat(UserText.withoutIds(after.state(USER, NO_MODEL)))
                .as(
                        "film 7 rated at 20:00:20 and solved by v1, restart, the model is not read yet, an older rating comes late")
                .containsExactly("7: 4.0 at 20:00:20 by b", "seen []", "v1 gives [4.0]");
    }

    @Test
    @Rule("one-version")
    void a_new_version_gives_a_new_vector_though_no_event_came(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));

        UserVector byV1 = inference.state(USER, v1.now());
        UserVector byV2 = inference.state(USER, SumOfStars.tenfold("v2").now());

        assertThat(UserText.of(byV1))
                .as("film 7 rated 4.0; v1 gives the sum of the stars")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "v1 gives [4.0]");
        assertThat(UserText.of(byV2))
                .as("the same user by v2, which gives ten times the sum")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "v2 gives [40.0]");
    }

    @Test
    @Rule({"no-old-vector", "one-version"})
    void a_version_that_knows_none_of_the_films_leaves_no_vector(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());

        UserVector byV2 = inference.state(USER, SumOfStars.ofLaterFilms("v2").now());

        assertThat(UserText.of(byV2))
                .as("film 7 rated and solved by v1; v2 does not know film 7")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "no vector");
    }

    @Test
    @Rule("no-old-vector")
    void who_takes_the_only_rating_back_has_no_vector(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());
        inference.process(unrated("b", USER, 7, 20));

        assertThat(inference.state(USER, v1.now()).solved())
                .as("the vector: film 7 rated 4.0, solved, and taken back")
                .isEmpty();
    }

    @Test
    @Rule({"no-old-vector", "before-model"})
    void a_vector_of_an_older_history_is_gone_also_where_there_is_no_model_at_hand(Answer<Inference> answer) {
        Inference before = knowingOneUser(answer);
        before.process(rated("a", USER, 7, 4.0, 10));
        UserVector committed = before.state(USER, v1.now());

        Inference after = start(answer, 16);
        after.restore(committed);
        after.process(rated("b", USER, 6, 3.0, 20));

        assertThat(after.state(USER, NO_MODEL).solved())
                .as("the vector: film 7 rated and solved by v1, restart, film 6 rated, and the model is not read yet")
                .isEmpty();
        assertThat(UserText.withoutIds(after.state(USER, v1.now())))
                .as("the same user when v1 has been read")
                .containsExactly("6: 3.0 at 20:00:20 by b", "7: 4.0 at 20:00:10 by a", "seen []", "v1 gives [7.0]");
    }

    @Test
    @Rule({"no-old-vector", "before-model"})
    void without_a_model_at_hand_a_new_history_is_not_solved_by_the_last_one(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());
        inference.process(rated("b", USER, 6, 3.0, 20));

        assertThat(inference.state(USER, NO_MODEL).solved())
                .as("the vector: film 7 rated and solved by v1, then film 6 rated, and no model at hand")
                .isEmpty();
        assertThat(v1.solved()).as("how often v1 was asked").isEqualTo(1);
    }

    @Test
    @Rule("solved-when-needed")
    void three_ratings_of_one_batch_are_solved_together(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);

        for (int film = 7; film <= 9; film++) {
            inference.process(rated("rating-" + film, USER, film, 2.0, 10));
        }
        inference.state(USER, v1.now());

        assertThat(v1.solved())
                .as("how often the model was asked: three ratings, then the record once")
                .isEqualTo(1);
    }

    @Test
    @Rule({"solved-when-needed", "last-word", "longest-view"})
    void an_event_that_changes_no_history_is_not_solved(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("b", USER, 7, 4.0, 20));
        inference.process(watchedFor(90, "w"));
        inference.state(USER, v1.now());

        for (ViewingEvent event : List.of(
                watchedFor(5, "c"),
                shown("s", USER, 9, 35),
                rated("a", USER, 7, 2.0, 10),
                rated("d", USER, 7, 4.0, 40),
                unrated("e", USER, 5, 50))) {
            inference.process(event);
            inference.state(USER, v1.now());
        }

        assertThat(v1.solved())
                .as(
                        "how often the model was asked: film 7 rated 4.0 and film 9 watched; then film 9 was watched for a shorter time"
                                + " and shown, an older rating of film 7 arrived, film 7 got the same stars again, and a rating was"
                                + " withdrawn that was never given")
                .isEqualTo(1);
    }

    @Test
    @Rule("solved-when-needed")
    void whom_the_model_does_not_know_it_is_asked_for_once(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 101, 4.0, 10));
        inference.state(USER, v1.now());
        inference.process(rated("b", USER, 101, 4.0, 20));

        assertThat(UserText.of(inference.state(USER, v1.now())))
                .as("film 101 rated, which v1 does not know; then rated the same again")
                .containsExactly("101: 4.0 at 20:00:20 by b", "seen []", "recent [a, b]", "no vector");
        assertThat(v1.solved()).as("how often the model was asked").isEqualTo(1);
    }

    @Test
    @Rule("solved-when-needed")
    void a_version_is_not_asked_again_after_a_moment_without_a_model(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());
        inference.state(USER, NO_MODEL);

        inference.state(USER, v1.now());

        assertThat(v1.solved())
                .as("how often v1 was asked: film 7 rated, then state with v1, without a model, and with v1 again")
                .isEqualTo(1);
    }

    @Test
    @Rule("solved-when-needed")
    void a_version_is_the_same_if_its_name_reads_the_same(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());
        SumOfStars readAgain = SumOfStars.version(new String(v1.version().toCharArray()));

        UserVector record = inference.state(USER, readAgain.now());

        assertThat(UserText.withoutIds(record))
                .as("film 7 rated 4.0, and v1 asked for its vector; then v1 comes again, read from the log")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "v1 gives [4.0]");
        assertThat(readAgain.solved())
                .as("how often v1 was asked after it was read again; another object, and the same name")
                .isZero();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("planted: the model cannot be read"),
                new ArithmeticException("planted: the system is singular"),
                new StackOverflowError("planted: the history is too long"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Rule("failed-model")
    void a_model_that_failed_is_asked_again(Throwable failure, Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        v1.failOnceWith(failure);

        Throwable thrown = catchThrowable(() -> inference.state(USER, v1.now()));

        assertThat(thrown)
                .as("thrown by state, while v1 fails with %s", failure)
                .isSameAs(failure);
        assertThat(UserText.withoutIds(inference.state(USER, v1.now())))
                .as("film 7 rated 4.0; v1 failed when it was asked for the first time, and is asked again")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "v1 gives [4.0]");
    }

    @Test
    @Rule({"failed-model", "one-version", "vector-stays", "before-model"})
    void where_a_new_version_fails_the_vector_of_the_old_one_keeps_its_name(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        SumOfStars v2 = SumOfStars.tenfold("v2");
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.state(USER, v1.now());
        IllegalStateException failure = new IllegalStateException("planted: the model cannot be read");
        v2.failOnceWith(failure);

        Throwable thrown = catchThrowable(() -> inference.state(USER, v2.now()));

        assertThat(thrown).as("thrown by state, while v2 fails").isSameAs(failure);
        assertThat(UserText.withoutIds(inference.state(USER, NO_MODEL)))
                .as("film 7 rated 4.0 and solved by v1; v2 failed; then without a model at hand")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "v1 gives [4.0]");
        assertThat(UserText.withoutIds(inference.state(USER, v2.now())))
                .as("the same when v2 works")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "v2 gives [40.0]");
    }

    @Test
    @Rule({"restart", "repeat-by-id", "last-word", "solved-when-needed"})
    void a_restored_user_goes_on_as_before(Answer<Inference> answer) {
        Inference before = knowingOneUser(answer);
        List.of(rated("b", USER, 7, 4.0, 20), shown("c", USER, 9, 30)).forEach(before::process);
        UserVector committed = before.state(USER, v1.now());

        Inference after = start(answer, 16);
        after.restore(committed);
        List<Boolean> isNew = List.of(
                after.process(shown("c", USER, 9, 30)),
                after.process(rated("a", USER, 7, 2.0, 10)),
                after.process(shown("d", USER, 9, 40)));

        assertThat(isNew)
                .as("b and c committed, restart; then c again, the late a, and d: which ones are new")
                .containsExactly(false, true, true);
        assertThat(UserText.withoutIds(after.state(USER, v1.now())))
                .as("the record after that")
                .containsExactly("7: 4.0 at 20:00:20 by b", "seen [9]", "v1 gives [4.0]");
        assertThat(v1.solved())
                .as("how often v1 was asked: the vector of before the restart is still that of the history")
                .isEqualTo(1);
    }

    @Test
    @Rule({"restart", "one-version"})
    void a_restored_vector_of_an_older_version_is_solved_again(Answer<Inference> answer) {
        Inference before = knowingOneUser(answer);
        before.process(rated("a", USER, 7, 4.0, 10));
        UserVector committed = before.state(USER, v1.now());

        Inference after = start(answer, 16);
        after.restore(committed);

        assertThat(UserText.of(after.state(USER, SumOfStars.tenfold("v2").now())))
                .as("solved by v1 and committed, restart, now v2")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen []", "recent [a]", "v2 gives [40.0]");
    }

    @Test
    @Rule("log-only")
    void what_a_crashed_instance_took_and_did_not_commit_is_new_again(Answer<Inference> answer) {
        Inference crashed = answer.create(16);
        crashed.restore(UserVector.unknown(USER));
        crashed.process(rated("a", USER, 7, 4.0, 10));
        crashed.state(USER, v1.now());

        Inference successor = answer.create(16);
        successor.restore(UserVector.unknown(USER));
        UserVector atFirst = successor.state(USER, v1.now());
        boolean isNew = successor.process(rated("a", USER, 7, 4.0, 10));

        assertThat(UserText.of(atFirst))
                .as(
                        "a was taken, its transaction was aborted, a new instance of the same process was restored without it")
                .containsExactly("seen []", "recent []", "no vector");
        assertThat(isNew).as("a comes again: whether it is new").isTrue();
    }

    @Test
    @Rule("snapshot")
    void a_record_that_was_handed_out_stays_as_it_is(Answer<Inference> answer) {
        Inference inference = knowingOneUser(answer);
        inference.process(rated("a", USER, 7, 4.0, 10));
        inference.process(shown("b", USER, 9, 20));
        UserVector handedOut = inference.state(USER, v1.now());

        inference.process(rated("c", USER, 7, 1.0, 30));
        inference.process(rated("d", USER, 8, 3.0, 40));
        inference.process(shown("e", USER, 10, 50));
        inference.state(USER, SumOfStars.tenfold("v2").now());

        assertThat(UserText.of(handedOut))
                .as("the record that was handed out after a and b, when c, d and e had been taken, too")
                .containsExactly("7: 4.0 at 20:00:10 by a", "seen [9]", "recent [a, b]", "v1 gives [4.0]");
    }

    @Test
    @Rule("constant-cost")
    void an_event_costs_the_same_after_ten_thousand_ratings(Answer<Inference> answer) throws Exception {
        Inference inference = Operations.counted(answer).create(16);
        List<Opinion> history = IntStream.rangeClosed(1, 10_000)
                .mapToObj(film -> new Opinion(film, 4.0, at(film), "rating-" + film))
                .toList();
        inference.restore(new UserVector(USER, Optional.empty(), history, Seen.shown(8, 9), List.of("rating-1")));

        Operations.verifyAtMost(
                500,
                "one rating and one film shown to a user with 10,000 ratings",
                () -> List.of(rated("x", USER, 7, 1.0, 20_000), shown("y", USER, 8, 20_001))
                        .forEach(inference::process));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({"any-order", "last-word", "same-instant", "withdrawn-stays", "seen-apart", "longest-view", "unknown-user"})
    void any_order_of_the_same_events_ends_in_the_same_record(int seed, Answer<Inference> answer) {
        List<ViewingEvent> events = Viewings.random(200, 1, 12, seed);
        List<ViewingEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));

        Inference inOrder = start(answer, 1_000);
        events.forEach(inOrder::process);
        Inference inDisorder = start(answer, 1_000);
        shuffled.forEach(event -> {
            inDisorder.process(event);
            inDisorder.state(event.user(), v1.now());
        });

        assertThat(UserText.withoutIds(inDisorder.state(1, v1.now())))
                .as("the same 200 events of one user in another order")
                .isEqualTo(UserText.withoutIds(inOrder.state(1, v1.now())));
        assertThat(UserText.withoutIds(inOrder.state(1, v1.now())))
                .as("200 events of one user: the last word on each film by event time")
                .isEqualTo(UserText.withoutIds(Expected.after(events).get(1).by(v1)));
    }

    @Test
    @Rule({
        "restart",
        "log-only",
        "unknown-user",
        "last-word",
        "same-instant",
        "withdrawn-stays",
        "any-order",
        "repeat-by-id",
        "seen-apart",
        "longest-view",
        "bounded-ids",
        "before-model",
        "one-version",
        "no-old-vector"
    })
    void a_crash_in_mid_stream_loses_nothing_and_doubles_nothing(
            Answer<Inference> answer, KafkaBroker broker, Isolated isolated) throws Exception {
        RecommenderLog log =
                RecommenderLog.in(broker, isolated, "events", "events.dlt", "user-vectors", "forgotten", "audit");
        SettableModel models = new SettableModel();
        SpeedRun run = new SpeedRun(log, models, 100);
        List<ViewingEvent> events = Viewings.random(1_200, 40, 30, 8);

        log.writeEvents(events.subList(0, 300));
        run.toTheEnd(Restarted.of(answer)::create);
        models.swap(Models.random("v1", 30, 4, 1));
        log.writeEvents(events.subList(300, 1_200));
        run.untilCrash(4, Restarted.of(answer)::create);
        run.toTheEnd(Restarted.of(answer)::create);

        Map<Integer, List<String>> users = new TreeMap<>();
        log.userVectors().forEach((user, record) -> users.put(user, UserText.of(record)));
        Map<Integer, List<String>> expected = new TreeMap<>();
        Expected.after(events).forEach((user, all) -> expected.put(user, UserText.of(all.by(run.currentModel()))));
        assertThat(users)
                .as(
                        "topic user-vectors: 300 events, the first model, 900 more, a crash before the 5th commit, a restart")
                .isEqualTo(expected);
        assertThat(log.audit("speed").out())
                .as("events that were counted as new, of %d with %d ids", events.size(), Expected.ids(events))
                .isEqualTo(Expected.ids(events));
    }

    private static Watched watchedFor(int minutes, String id) {
        return new Watched(id, USER, 9, "2001:db8::1", at(minutes), Duration.ofMinutes(minutes));
    }

    private static void showOften(Inference inference, int from, int to) {
        for (int n = from; n < to; n++) {
            inference.process(shown("shown-" + n, USER, 9, n));
        }
    }

    /** Knows user 1, who has said and seen nothing. */
    private static Inference knowingOneUser(Answer<Inference> answer) {
        Inference inference = start(answer, 16);
        inference.restore(UserVector.unknown(USER));
        return inference;
    }

    /** In a program that has just been started. */
    private static Inference start(Answer<Inference> answer, int recentIds) {
        return Restarted.of(answer).create(recentIds);
    }
}
