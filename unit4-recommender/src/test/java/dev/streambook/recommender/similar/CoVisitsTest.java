package dev.streambook.recommender.similar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.topics.Similar;
import dev.streambook.recommender.topics.Similar.Scored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoVisitsTest {

    private static final SimilarSettings UNDAMPED = new SimilarSettings(3, 100, 0, 10, 3.5, 1, 100);

    private final CoVisits coVisits = new CoVisits(UNDAMPED, item -> true);

    @Test
    void the_score_is_the_cosine_of_the_items_like_vectors() {
        likes(1, 10, 20);
        likes(2, 10, 20);
        likes(3, 10, 30);
        likes(4, 10);

        assertThat(coVisits.similarTo(10))
                .isEqualTo(new Similar(
                        10, List.of(new Scored(20, 2 / Math.sqrt(4 * 2)), new Scored(30, 1 / Math.sqrt(4 * 1)))));
    }

    @Test
    void damping_draws_a_pair_of_few_users_down() {
        CoVisits damped = new CoVisits(new SimilarSettings(3, 100, 10, 10, 3.5, 1, 100), item -> true);
        damped.like(1, 10);
        damped.like(1, 20);

        assertThat(damped.similarTo(10).similar()).containsExactly(new Scored(20, 1 / 11.0));
    }

    @Test
    void equal_scores_are_ordered_by_item() {
        likes(1, 10, 40, 30);

        assertThat(coVisits.similarTo(10).similar()).extracting(Scored::item).containsExactly(30, 40);
    }

    @Test
    void liking_an_item_again_changes_nothing() {
        likes(1, 10, 20, 10, 20);

        assertThat(coVisits.similarTo(10).similar()).containsExactly(new Scored(20, 1.0));
    }

    @Test
    void only_the_last_items_of_a_user_are_paired() {
        likes(1, 10, 20, 30, 40, 50);

        assertThat(coVisits.similarTo(50).similar()).extracting(Scored::item).containsExactly(20, 30, 40);
    }

    @Test
    void what_was_touched_first_is_taken_first_and_the_others_wait() {
        likes(1, 10, 20);
        likes(2, 30, 40);
        likes(3, 10, 20);

        assertThat(coVisits.takeChanged(3)).hasSize(3).startsWith(20, 10);
        likes(4, 10, 20);
        assertThat(coVisits.takeChanged(1)).hasSize(1).isSubsetOf(30, 40);
        assertThat(coVisits.takeChanged(2)).containsExactlyInAnyOrder(10, 20);
        assertThat(coVisits.takeChanged(100)).containsExactlyInAnyOrder(10, 20, 30, 40);
    }

    @Test
    void a_list_takes_its_turn_when_another_item_of_it_is_liked() {
        likes(1, 10, 20);
        likes(2, 30, 40);
        coVisits.takeChanged(100);
        Similar before = coVisits.similarTo(10);
        likes(3, 20);

        assertThat(coVisits.takeChanged(3)).hasSize(3);
        assertThat(coVisits.takeChanged(3)).as("each has one turn").hasSize(1);
        assertThat(coVisits.takeChanged(3)).isEmpty();
        assertThat(coVisits.similarTo(10)).isNotEqualTo(before);
    }

    @Test
    void what_was_taken_in_the_end_tells_all_that_was_counted_however_often_it_was_taken() {
        Map<Integer, Similar> taken = new HashMap<>();
        for (int user = 1; user <= 60; user++) {
            likes(user, user % 5 + 1, user % 7 + 1, user % 3 + 1, user % 11 + 1);
            coVisits.takeChanged(user % 4).forEach(item -> taken.put(item, coVisits.similarTo(item)));
        }
        for (Set<Integer> last = coVisits.takeChanged(2); !last.isEmpty(); last = coVisits.takeChanged(2)) {
            last.forEach(item -> taken.put(item, coVisits.similarTo(item)));
        }

        assertThat(taken.keySet()).isNotEmpty();
        assertThat(taken).allSatisfy((item, list) -> assertThat(list).isEqualTo(coVisits.similarTo(item)));
    }

    @Test
    void the_list_holds_the_best_of_many_whatever_their_order() {
        CoVisits three = new CoVisits(new SimilarSettings(1, 1_000, 0, 3, 3.5, 1, 100), item -> true);
        int user = 0;
        for (int other : new int[] {50, 20, 90, 30, 70, 40}) {
            for (int times = 0; times < other / 10; times++) {
                three.like(++user, 10);
                three.like(user, other);
            }
        }
        for (int other : new int[] {100, 110}) {
            for (int times = 0; times < 9; times++) {
                three.like(++user, 10);
                three.like(user, other);
            }
        }

        assertThat(three.similarTo(10).similar()).extracting(Scored::item).containsExactly(90, 100, 110);
    }

    @Test
    void an_item_is_touched_when_its_pairs_changed_and_once() {
        likes(1, 10, 20);
        likes(2, 70);

        assertThat(coVisits.takeChanged(100)).containsExactlyInAnyOrder(10, 20);
        assertThat(coVisits.takeChanged(100)).isEmpty();
    }

    @Test
    void two_instances_that_share_the_items_say_the_same_as_one() {
        CoVisits even = new CoVisits(UNDAMPED, item -> item % 2 == 0);
        CoVisits odd = new CoVisits(UNDAMPED, item -> item % 2 == 1);
        for (int user = 1; user <= 20; user++) {
            for (int item : new int[] {user % 5 + 1, user % 7 + 1, user % 3 + 1}) {
                likes(user, item);
                even.like(user, item);
                odd.like(user, item);
            }
        }

        for (int item = 1; item <= 7; item++) {
            assertThat((item % 2 == 0 ? even : odd).similarTo(item)).isEqualTo(coVisits.similarTo(item));
        }
        assertThat(even.takeChanged(100)).doesNotContain(1, 3, 5, 7);
    }

    @Test
    void the_record_says_the_item_and_its_neighbours() {
        Similar similar = new Similar(7, List.of(new Scored(8, 0.712345)));

        assertThat(similar.key()).isEqualTo("7");
        assertThat(new String(similar.toJson(), UTF_8))
                .isEqualTo("{\"item\":7,\"similar\":[{\"item\":8,\"score\":0.7123}]}");
    }

    private void likes(int user, int... items) {
        for (int item : items) {
            coVisits.like(user, item);
        }
    }
}
