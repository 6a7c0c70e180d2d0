package dev.streambook.unit1;

import static dev.streambook.unit1.Guarantee.AT_LEAST_ONCE;
import static dev.streambook.unit1.Guarantee.AT_MOST_ONCE;
import static dev.streambook.unit1.Guarantee.EFFECTIVELY_ONCE;
import static dev.streambook.unit1.Moment.AFTER_COMMIT;
import static dev.streambook.unit1.Moment.AFTER_EFFECT;
import static dev.streambook.unit1.Moment.BEFORE_COMMIT;
import static dev.streambook.unit1.Moment.BEFORE_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.fault.CrashPoints;
import dev.streambook.fault.SimulatedCrash;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Restarted;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(Courier.class)
class CourierTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @EnumSource
    @Rule("one-letter-a-step")
    void on_a_good_day_all_guarantees_look_the_same(Guarantee guarantee, Answer<Courier> answer) {
        Post post = post(CrashPoints.none(), "ABC");

        CrashTable.carryAll(post, guarantee, couriers(answer));

        assertThat(post.mailbox())
                .as("mailbox after A B C, %s, no crash", guarantee)
                .isEqualTo("ABC");
        assertThat(post.committed()).as("committed position").isEqualTo(3);
    }

    @Test
    @Rule("at-most-once")
    void at_most_once_loses_the_letter_between_commit_and_effect(Answer<Courier> answer) {
        assertThat(table(AT_MOST_ONCE, answer))
                .as("mailbox after A B C, %s, with one crash while B is carried", AT_MOST_ONCE)
                .isEqualTo(Map.of(BEFORE_COMMIT, "ABC", AFTER_COMMIT, "AC", BEFORE_EFFECT, "AC", AFTER_EFFECT, "ABC"));
    }

    @Test
    @Rule({"at-least-once", "one-letter-a-step"})
    void at_least_once_repeats_the_letter_between_effect_and_commit(Answer<Courier> answer) {
        assertThat(table(AT_LEAST_ONCE, answer))
                .as("mailbox after A B C, %s, with one crash while B is carried", AT_LEAST_ONCE)
                .isEqualTo(
                        Map.of(BEFORE_EFFECT, "ABC", AFTER_EFFECT, "ABBC", BEFORE_COMMIT, "ABBC", AFTER_COMMIT, "ABC"));
    }

    @Test
    @Rule("effectively-once")
    void effectively_once_neither_loses_nor_repeats(Answer<Courier> answer) {
        assertThat(table(EFFECTIVELY_ONCE, answer))
                .as("mailbox after A B C, %s, with one crash while B is carried", EFFECTIVELY_ONCE)
                .isEqualTo(
                        Map.of(BEFORE_EFFECT, "ABC", AFTER_EFFECT, "ABC", BEFORE_COMMIT, "ABC", AFTER_COMMIT, "ABC"));
    }

    @Test
    @Rule("at-least-once")
    void three_crashes_at_one_spot_make_four_copies(Answer<Courier> answer) {
        String spot = "after the effect of A";
        Post post = post(CrashPoints.atHit(spot, 1).andAtHit(spot, 2).andAtHit(spot, 3), "AB");

        CrashTable.carryAll(post, AT_LEAST_ONCE, couriers(answer));

        assertThat(post.mailbox())
                .as("mailbox after A B, at least once, with three crashes after the first effect")
                .isEqualTo("AAAAB");
    }

    @ParameterizedTest
    @EnumSource
    @Rule("goes-on-at-the-commit")
    void a_new_courier_starts_where_the_last_one_committed(Guarantee guarantee, Answer<Courier> answer) {
        Post post = post(CrashPoints.none(), "ABC");
        post.commit(2);

        CrashTable.carryAll(post, guarantee, couriers(answer));

        assertThat(post.mailbox())
                .as("mailbox after A B C with 2 committed, %s", guarantee)
                .isEqualTo("C");
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"goes-on-at-the-commit", "one-letter-a-step"})
    void two_couriers_by_turns_carry_each_letter_once(Guarantee guarantee, Answer<Courier> answer) {
        Post post = post(CrashPoints.none(), "ABC");
        Courier first = answer.create(post, guarantee);
        Courier second = answer.create(post, guarantee);

        first.step();
        second.step();
        first.step();

        assertThat(post.mailbox())
                .as("mailbox after A B C, %s, with two couriers who take turns", guarantee)
                .isEqualTo("ABC");
    }

    @Test
    @Rule({"one-letter-a-step", "effectively-once"})
    void the_step_that_finds_its_letter_in_the_mailbox_only_commits(Answer<Courier> answer) {
        Post post = new Post(CrashPoints.atHit("after the effect of Alfa", 1));
        post.send("Alfa");
        post.send("Bravo");
        Throwable crash = catchThrowable(answer.create(post, EFFECTIVELY_ONCE)::step);
        post.restart();
        Courier next = answer.create(post, EFFECTIVELY_ONCE);

        boolean carried = next.step();

        assertThat(crash).as("what the first step threw").isInstanceOf(SimulatedCrash.class);
        assertThat(List.of(post.mailbox(), post.committed(), carried))
                .as("mailbox, committed position, and what step() returned; Alfa was in the mailbox and not committed")
                .containsExactly("Alfa", 1L, true);
        assertThat(List.of(next.step(), post.mailbox(), post.committed()))
                .as("what the step after it returned, mailbox and committed position")
                .containsExactly(true, "AlfaBravo", 2L);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("one-letter-a-step")
    void a_step_carries_one_letter(Guarantee guarantee, Answer<Courier> answer) {
        CrashPoints history = CrashPoints.none();
        Post post = post(history, "");
        Courier courier = answer.create(post, guarantee);

        boolean nothing = courier.step();
        post.send("A");
        post.send("A");
        boolean first = courier.step();

        assertThat(nothing).as("step() on an empty log").isFalse();
        assertThat(first).as("step() with two letters in the log").isTrue();
        assertThat(history.history())
                .as("moments of one step, %s", guarantee)
                .containsExactlyInAnyOrder(
                        "before the effect of A",
                        "after the effect of A",
                        "before the commit of A",
                        "after the commit of A");
        assertThat(courier.step()).as("step() with the second letter left").isTrue();
        assertThat(courier.step()).as("step() with no letter left").isFalse();
        assertThat(post.mailbox())
                .as("mailbox: two letters of the same text are two letters")
                .isEqualTo("AA");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Rule({"at-most-once", "at-least-once", "effectively-once", "goes-on-at-the-commit", "one-letter-a-step"})
    void a_stormy_day_keeps_each_guarantee(int seed, Answer<Courier> answer) {
        Map<Guarantee, String> mailboxes = new TreeMap<>();
        for (Guarantee guarantee : Guarantee.values()) {
            Post post = post(nowAndThen(new Random(seed)), ALPHABET);
            CrashTable.carryAll(post, guarantee, couriers(answer));
            mailboxes.put(guarantee, post.mailbox());
        }

        assertThat(mailboxes.get(AT_MOST_ONCE))
                .as(AT_MOST_ONCE + ": in order, some lost")
                .matches("A?B?C?D?E?F?G?H?I?J?K?L?M?N?O?P?Q?R?S?T?U?V?W?X?Y?Z?");
        assertThat(mailboxes.get(AT_LEAST_ONCE))
                .as(AT_LEAST_ONCE + ": in order, some repeated")
                .matches("A+B+C+D+E+F+G+H+I+J+K+L+M+N+O+P+Q+R+S+T+U+V+W+X+Y+Z+");
        assertThat(mailboxes.get(EFFECTIVELY_ONCE))
                .as(EFFECTIVELY_ONCE + ": each once")
                .isEqualTo(ALPHABET);
    }

    /** Plans a crash for a fifth of all moments, for the first courier that comes there and for the second. */
    private static CrashPoints nowAndThen(Random random) {
        CrashPoints crashes = CrashPoints.none();
        for (char letter : ALPHABET.toCharArray()) {
            for (Moment moment : Moment.values()) {
                for (int hit = 1; hit <= 2; hit++) {
                    if (random.nextInt(5) == 0) {
                        crashes.andAtHit(moment.of(new Letter(letter - 'A', Character.toString(letter))), hit);
                    }
                }
            }
        }
        return crashes;
    }

    private static Map<Moment, String> table(Guarantee guarantee, Answer<Courier> answer) {
        return CrashTable.of(guarantee, couriers(answer)).mailboxes();
    }

    /** Nothing outlives a crash but the post, no static field either. */
    private static BiFunction<Post, Guarantee, Courier> couriers(Answer<Courier> answer) {
        return (post, guarantee) -> Restarted.of(answer).create(post, guarantee);
    }

    private static Post post(CrashPoints crashes, String letters) {
        Post post = new Post(crashes);
        letters.chars().forEach(letter -> post.send(Character.toString(letter)));
        return post;
    }
}
