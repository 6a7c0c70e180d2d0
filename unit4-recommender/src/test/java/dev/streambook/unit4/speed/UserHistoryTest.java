package dev.streambook.unit4.speed;

import static dev.streambook.unit4.Viewings.at;
import static dev.streambook.unit4.Viewings.rated;
import static dev.streambook.unit4.Viewings.shown;
import static dev.streambook.unit4.Viewings.unrated;
import static dev.streambook.unit4.Viewings.watched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.Viewings;
import dev.streambook.unit4.speed.UserHistory.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UserHistoryTest {

    private final UserHistory history = new UserHistory(100);

    @Test
    void the_rating_of_the_later_event_time_counts_though_it_came_first() {
        history.take(rated("b", 1, 7, 4.0, 20));

        assertThat(history.take(rated("a", 1, 7, 2.0, 10))).isEqualTo(Effect.NOTED);
        assertThat(history.opinions()).containsExactly(new Opinion(7, 4.0, at(20), "b"));
    }

    @Test
    void at_the_same_instant_the_greater_event_id_counts() {
        history.take(rated("b", 1, 7, 4.0, 10));
        history.take(rated("a", 1, 7, 2.0, 10));

        assertThat(history.opinions()).containsExactly(new Opinion(7, 4.0, at(10), "b"));
    }

    @Test
    void a_rating_from_before_its_withdrawal_does_not_come_back() {
        history.take(unrated("b", 1, 7, 20));
        history.take(rated("a", 1, 7, 4.0, 10));

        assertThat(history.hasRatings()).isFalse();
        assertThat(history.opinions()).containsExactly(new Opinion(7, Opinion.WITHDRAWN, at(20), "b"));
    }

    @Test
    void shown_and_watched_films_are_seen_and_give_no_opinion() {
        assertThat(history.take(shown("a", 1, 9, 10))).isEqualTo(Effect.NOTED);
        assertThat(history.take(watched("b", 1, 7, 10))).isEqualTo(Effect.NOTED);

        assertThat(history.seen()).containsExactly(7, 9);
        assertThat(history.opinions()).isEmpty();
    }

    @Test
    void the_same_stars_again_change_no_rating() {
        history.take(rated("a", 1, 7, 4.0, 10));

        assertThat(history.take(rated("b", 1, 7, 4.0, 20))).isEqualTo(Effect.NOTED);
        assertThat(history.take(rated("c", 1, 7, 4.5, 30))).isEqualTo(Effect.RATINGS_CHANGED);
    }

    @Test
    void an_event_is_known_again_by_its_id() {
        history.take(watched("a", 1, 7, 10));

        assertThat(history.take(watched("a", 1, 7, 10))).isEqualTo(Effect.REPEATED);
    }

    @Test
    void a_repetition_after_more_others_than_are_remembered_changes_nothing() {
        UserHistory forgetful = new UserHistory(1);
        forgetful.take(rated("a", 1, 7, 2.0, 10));
        forgetful.take(rated("b", 1, 7, 4.0, 20));

        assertThat(forgetful.take(rated("a", 1, 7, 2.0, 10))).isEqualTo(Effect.NOTED);
        assertThat(forgetful.opinions()).containsExactly(new Opinion(7, 4.0, at(20), "b"));
    }

    @Test
    void any_order_of_the_same_events_ends_in_the_same_history() {
        List<ViewingEvent> events = new ArrayList<>(Viewings.random(300, 1, 20, 1));
        events.forEach(history::take);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(events, new Random(seed));
            UserHistory shuffled = new UserHistory(3);
            events.forEach(shuffled::take);

            assertThat(shuffled.opinions()).isEqualTo(history.opinions());
            assertThat(shuffled.seen()).isEqualTo(history.seen());
        }
    }
}
