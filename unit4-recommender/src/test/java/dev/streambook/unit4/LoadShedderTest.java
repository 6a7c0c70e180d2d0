package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.streambook.unit4.LoadShedder.Call;
import dev.streambook.unit4.LoadShedder.Counts;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Schedule;
import dev.streambook.workbook.harness.StillClock;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(LoadShedder.class)
class LoadShedderTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int SCHEDULES = 40;
    private static final int THREADS = 5;
    private static final int EACH = 4;
    private static final int WAITING = 3_000;

    // ---- places and the queue

    @Test
    @Rule({"at-most-n", "waits", "at-most-m", "refused"})
    void one_is_answered_one_waits_and_the_third_is_refused_at_once(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 1);
        rush.whileAnswering("A", () -> rush.offer("B", "C"));

        assertThat(rush.history())
                .as("while A is answered, B and C come; one worker, room for one in the queue")
                .containsExactly("A begins", "C is refused", "A ends", "B begins", "B ends");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 6, 8})
    @Rule({"at-most-m", "waits", "refused", "at-most-n"})
    void the_queue_has_as_many_places_as_configured(int queue, Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, queue);
        rush.whileAnswering("A", () -> {
            for (int call = 1; call <= queue + 1; call++) {
                rush.offer("B" + call);
            }
        });

        assertThat(rush.history().stream()
                        .filter(event -> event.endsWith("is refused"))
                        .toList())
                .as("while A is answered, %d come; one worker, room for %d", queue + 1, queue)
                .containsExactly("B%d is refused".formatted(queue + 1));
    }

    @Test
    @Rule("waits")
    void a_queue_may_have_as_many_places_as_ints_go(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 2, Integer.MAX_VALUE);
        rush.whileAnswering("A", () -> rush.whileAnswering("B", () -> rush.offer("C")));

        assertThat(rush.history())
                .as("two workers, room for %d; while A and B are answered, C comes", Integer.MAX_VALUE)
                .containsExactly("A begins", "B begins", "B ends", "C begins", "C ends", "A ends");
    }

    @Test
    @Rule("returns")
    void admit_leaves_the_answer_to_a_worker(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 2, 1);
        rush.offer("A");

        assertThat(rush.history())
                .as("A comes, and admit has returned; the workers have not begun")
                .isEmpty();
    }

    @Test
    @Rule("at-most-n")
    void a_call_that_comes_while_two_are_answered_waits_for_the_first_that_ends(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 2, 5);
        rush.whileAnswering("A", () -> rush.whileAnswering("B", () -> rush.offer("C")));

        assertThat(rush.history())
                .as("two workers; while A is answered, B comes, and while both are answered, C; B ends first")
                .containsExactly("A begins", "B begins", "B ends", "C begins", "C ends", "A ends");
    }

    @Test
    @Rule("first-come")
    void those_that_wait_are_answered_in_the_order_in_which_they_came(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> rush.offer("B", "C", "D"));

        assertThat(rush.history())
                .as("while A is answered, B, C and D come; one worker")
                .containsExactly(
                        "A begins", "A ends", "B begins", "B ends", "C begins", "C ends", "D begins", "D ends");
    }

    @Test
    @Rule("first-come")
    void the_one_that_came_first_is_next_also_where_another_has_less_time(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.offer("B");
            rush.shedder().admit(rush.call("C").withDeadlineIn(SECOND));
        });

        assertThat(rush.history())
                .as("while A is answered, B comes, which has a minute, and then C, which has a second")
                .containsExactly("A begins", "A ends", "B begins", "B ends", "C begins", "C ends");
    }

    @Test
    @Rule({"refused", "at-most-n", "at-most-m"})
    void without_a_queue_nobody_waits(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 0);
        rush.whileAnswering("A", () -> rush.offer("B"));
        rush.whileAnswering("C", () -> {});

        assertThat(rush.history())
                .as("while A is answered, B comes; when A has ended, C comes; one worker and no queue")
                .containsExactly("A begins", "B is refused", "A ends", "C begins", "C ends");
    }

    @Test
    @Rule({"fallback", "waits", "at-most-n", "at-most-m"})
    void a_call_with_a_fallback_is_answered_from_it_where_it_would_be_refused(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 1);
        rush.whileAnswering("A", () -> {
            rush.offer("B");
            rush.shedder().admit(rush.call("C").withFallback());
        });

        assertThat(rush.history())
                .as("while A is answered, B comes and then C, which has a fallback; one worker, room for one")
                .containsExactly("A begins", "C falls back", "A ends", "B begins", "B ends");
    }

    @Test
    @Rule("fallback")
    void a_call_with_a_fallback_waits_while_there_is_room(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> rush.shedder().admit(rush.call("B").withFallback()));

        assertThat(rush.history())
                .as("while A is answered, B comes, which has a fallback; one worker, room for five")
                .containsExactly("A begins", "A ends", "B begins", "B ends");
    }

    // ---- deadlines

    @Test
    @Rule("deadline")
    void a_call_that_has_waited_past_its_deadline_is_not_answered(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND));
            rush.move(SECOND.multipliedBy(3));
        });

        assertThat(rush.history())
                .as("A is answered for 3 s; meanwhile B waits, whose client is gone after 1 s")
                .containsExactly("A begins", "A ends", "B expires");
    }

    @Test
    @Rule("deadline")
    void two_that_have_waited_past_their_deadline_are_passed_over(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND));
            rush.shedder().admit(rush.call("C").withDeadlineIn(SECOND));
            rush.offer("D");
            rush.move(SECOND.multipliedBy(3));
        });

        assertThat(rush.history())
                .as(
                        "A is answered for 3 s; meanwhile B and C wait, whose clients are gone after 1 s, and D, whose client stays")
                .containsExactly("A begins", "A ends", "B expires", "C expires", "D begins", "D ends");
    }

    @ParameterizedTest
    @ValueSource(longs = {999, 1000})
    @Rule("deadline")
    void at_its_deadline_it_is_too_late(long millis, Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND));
            rush.move(Duration.ofMillis(millis));
        });

        assertThat(rush.history().subList(2, rush.history().size()))
                .as("A is answered for %d ms; meanwhile B waits, with a deadline in 1000 ms: what becomes of B", millis)
                .isEqualTo(millis < 1000 ? List.of("B begins", "B ends") : List.of("B expires"));
    }

    @Test
    @Rule("deadline")
    void a_call_that_comes_too_late_expires_also_if_a_worker_is_free(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        Call late = rush.call("A").withDeadlineIn(SECOND);
        rush.move(SECOND.multipliedBy(2));
        rush.shedder().admit(late);
        rush.work();

        assertThat(rush.history()).as("A comes a second after its deadline").containsExactly("A expires");
    }

    @Test
    @Rule("deadline")
    void a_microsecond_before_its_deadline_it_is_not_too_late(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND.plusNanos(1_000)));
            rush.move(SECOND);
        });

        assertThat(rush.history())
                .as("A is answered for 1 s; meanwhile B waits, with a deadline in 1.000001 s")
                .containsExactly("A begins", "A ends", "B begins", "B ends");
    }

    @Test
    @Rule("deadline")
    void a_deadline_may_be_as_far_away_as_instants_go(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> rush.shedder().admit(rush.call("B").withDeadline(Instant.MAX)));

        assertThat(rush.history())
                .as("while A is answered, B comes, whose deadline is Instant.MAX")
                .containsExactly("A begins", "A ends", "B begins", "B ends");
    }

    @Test
    @Rule("deadline")
    void a_call_that_comes_too_late_expires_also_if_it_has_a_fallback(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 0);
        Call late = rush.call("B").withFallback().withDeadlineIn(SECOND);
        rush.move(SECOND);
        rush.whileAnswering("A", () -> rush.shedder().admit(late));

        assertThat(rush.history())
                .as(
                        "while A is answered, B comes at its deadline; it has a fallback, and nobody is there who would see it")
                .containsExactly("A begins", "B expires", "A ends");
    }

    @Test
    @Rule({"expired-place", "deadline", "waits"})
    void an_expired_call_makes_room_for_the_next(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 1);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND));
            rush.move(SECOND.multipliedBy(2));
            rush.offer("C");
        });

        assertThat(rush.history())
                .as("while A is answered, B takes the only room and waits past its deadline; then C comes")
                .containsExactly("A begins", "B expires", "A ends", "C begins", "C ends");
    }

    @Test
    @Rule({"wherever", "deadline", "expired-place"})
    void a_call_that_comes_expires_those_whose_deadline_has_come_also_where_there_is_room(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").withDeadlineIn(SECOND));
            rush.move(SECOND.multipliedBy(2));
            rush.offer("C");
        });

        assertThat(rush.history())
                .as("while A is answered, B waits past its deadline, and then C comes; room for five")
                .containsExactly("A begins", "B expires", "A ends", "C begins", "C ends");
    }

    @Test
    @Rule({"wherever", "deadline"})
    void a_call_expires_also_behind_one_that_does_not(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.offer("B");
            rush.shedder().admit(rush.call("C").withDeadlineIn(SECOND));
            rush.move(SECOND.multipliedBy(2));
            rush.shedder().dropExpired();
            rush.shedder().dropExpired();
        });

        assertThat(rush.history())
                .as(
                        "while A is answered, B waits and has time, C waits past its deadline, and dropExpired is called twice")
                .containsExactly("A begins", "C expires", "A ends", "B begins", "B ends");
    }

    // ---- the place

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("throws a RuntimeException", (Runnable) () -> {
                    throw new IllegalStateException("no model");
                }),
                Arguments.of("throws an Error", (Runnable) () -> {
                    throw new StackOverflowError();
                }),
                Arguments.of("is interrupted", (Runnable)
                        () -> Thread.currentThread().interrupt()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    @Rule("place-back")
    void an_answer_that_fails_gives_its_place_to_the_next(String how, Runnable failure, Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").during(failure));
            failure.run();
        });
        rush.whileAnswering("C", Thread::interrupted);

        assertThat(rush.history().stream()
                        .filter(event -> event.endsWith("begins"))
                        .toList())
                .as("while A is answered, B comes; the answer of each of the two %s; then C comes; one worker", how)
                .containsExactly("A begins", "B begins", "C begins");
        assertThat(rush.shedder().counts().running())
                .as("being answered in the end")
                .isZero();
    }

    @Test
    @Rule({"place-back", "at-most-n"})
    void a_place_is_given_back_once(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            throw new IllegalStateException("no model");
        });
        rush.whileAnswering("B", () -> rush.whileAnswering("C", () -> {}));

        assertThat(rush.history())
                .as("the answer of A fails; then B comes, and while B is answered, C; one worker")
                .containsExactly("A begins", "B begins", "B ends", "C begins", "C ends");
    }

    @Test
    @Rule({"no-worker", "returns"})
    void a_call_that_no_worker_takes_is_refused_and_leaves_no_trace(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.strike();

        assertThatCode(() -> rush.offer("A", "B"))
                .as("A and B come, and workers.execute throws RejectedExecutionException")
                .doesNotThrowAnyException();

        assertThat(rush.history())
                .as("what became of A and B, as workers.execute throws RejectedExecutionException")
                .containsExactly("A is refused", "B is refused");
        assertThat(rush.shedder().counts()).as("the counts").isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
    }

    @Test
    @Rule({"no-worker", "returns"})
    void nobody_is_left_waiting_when_the_workers_take_nothing_any_more(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.offer("B", "C");
            rush.strike();
        });

        assertThat(rush.history().stream()
                        .filter(event -> event.endsWith(" is refused") || event.endsWith(" begins"))
                        .map(event -> event.substring(0, 1))
                        .toList())
                .as("who is refused or answered: B and C wait while A is answered; when it ends, workers.execute throws"
                        + " RejectedExecutionException, and the worker of A may answer them or not")
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(rush.shedder().counts().waiting()).as("still waiting").isZero();
    }

    @Test
    @Rule({"no-worker", "returns"})
    void a_call_with_a_fallback_is_refused_as_well_when_no_worker_takes_it(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.strike();

        rush.shedder().admit(rush.call("A").withFallback());

        assertThat(rush.history())
                .as("what became of A, which has a fallback, as workers.execute throws RejectedExecutionException")
                .containsExactly("A is refused");
        assertThat(rush.shedder().counts()).as("the counts").isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    @Rule({"no-worker", "returns"})
    void three_thousand_that_wait_are_refused_when_the_workers_take_nothing_any_more(Answer<LoadShedder> answer)
            throws InterruptedException {
        Rush rush = new Rush(answer, 1, WAITING);

        onASmallStack(() -> rush.whileAnswering("A", () -> {
            IntStream.rangeClosed(1, WAITING).forEach(n -> rush.offer("B" + n));
            rush.strike();
        }));

        assertThat(rush.heard("is refused") + rush.heard("begins"))
                .as("how many were answered or refused, of A and 3,000 that wait; when A ends, workers.execute throws"
                        + " RejectedExecutionException, and the worker of A has a stack of 256 KiB")
                .isEqualTo(1 + WAITING);
        assertThat(rush.shedder().counts().waiting()).as("still waiting").isZero();
    }

    private static void onASmallStack(Runnable work) throws InterruptedException {
        Thread worker = new Thread(null, work, "a worker with a small stack", 256 << 10);
        worker.start();
        worker.join();
    }

    // ---- closing and counting

    @Test
    @Rule({"closed", "fallback"})
    void closing_refuses_those_that_wait_and_those_that_come(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.offer("B");
            rush.shedder().admit(rush.call("C").withFallback());
            rush.shedder().close();
            rush.shedder().admit(rush.call("D").withFallback());
            rush.shedder().close();
        });
        rush.whileAnswering("E", () -> {});

        assertThat(rush.history())
                .as(
                        "while A is answered, B and C come, close is called, D comes, close is called again; at the end E comes;"
                                + " C and D have fallbacks")
                .containsExactly("A begins", "B is refused", "C is refused", "D is refused", "A ends", "E is refused");
    }

    @Test
    @Rule("adds-up")
    void each_call_is_counted_once(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 2);
        rush.whileAnswering("A", () -> {
            rush.offer("B");
            rush.shedder().admit(rush.call("C").withDeadlineIn(SECOND));
            rush.offer("D");
            rush.shedder().admit(rush.call("E").withFallback());
            rush.move(SECOND.multipliedBy(2));
        });

        assertCounted(rush, "five came, one at a time was answered and two could wait");
    }

    @Test
    @Rule("adds-up")
    void a_call_that_comes_too_late_and_those_that_close_refuses_are_counted_too(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 2);
        rush.shedder().admit(rush.call("A").withDeadlineIn(Duration.ZERO));
        rush.whileAnswering("B", () -> {
            rush.offer("C", "D");
            rush.shedder().close();
            rush.shedder().close();
        });
        rush.offer("E");

        assertCounted(
                rush,
                "A comes at its deadline; while B is answered, C and D come and close is called twice; E comes later");
    }

    @Test
    @Rule({"adds-up", "deadline"})
    void calls_that_are_equal_are_calls_of_their_own(Answer<LoadShedder> answer) {
        Rush rush = new Rush(answer, 1, 5);
        rush.whileAnswering("A", () -> {
            rush.shedder().admit(rush.call("B").from("a box"));
            rush.shedder().admit(rush.call("C").from("a box").withDeadlineIn(SECOND));
            rush.shedder().admit(rush.call("D").from("a box"));
            rush.move(SECOND.multipliedBy(2));
        });

        assertThat(rush.history().stream().filter(event -> !event.endsWith("ends")))
                .as(
                        "what became of whom; while A is answered for 2 s, B, C and D wait, and the deadline of C comes; equals says of"
                                + " B, C and D that they are equal")
                .containsExactlyInAnyOrder("A begins", "B begins", "C expires", "D begins");
    }

    /** Each of five calls is counted as what it heard. */
    private static void assertCounted(Rush rush, String situation) {
        assertThat(rush.shedder().counts())
                .as("the counts, where %s: %s", situation, String.join(", ", rush.history()))
                .isEqualTo(new Counts(
                        5,
                        rush.heard("begins"),
                        rush.heard("falls back"),
                        rush.heard("is refused"),
                        rush.heard("expires"),
                        0,
                        0));
    }

    @Test
    @Rule("forgets")
    void nothing_is_kept_of_calls_that_have_heard(Answer<LoadShedder> answer) {
        StillClock clock = new StillClock(Crowd.LATER);
        LoadShedder shedder = answer.create(1, 1, (Executor) Runnable::run, clock);
        allKinds(shedder, 100, "");
        long after100 = Footprint.of(shedder);

        allKinds(shedder, 10_000, "");

        assertThat(Footprint.of(shedder))
                .as(
                        "objects and slots kept after 20,000 calls that were answered or have expired; after 200 it was %d",
                        after100)
                .isLessThanOrEqualTo(after100 + 20);

        allKinds(shedder, 1, "x".repeat(10_000));

        assertThat(Footprint.of(shedder))
                .as(
                        "objects, slots and characters kept after one more of each, with 10,000 characters; before that it was about %d",
                        after100)
                .isLessThanOrEqualTo(after100 + 1_000);
    }

    @Test
    @Rule({"forgets", "at-most-n", "at-most-m", "returns", "deadline"})
    void nothing_is_kept_of_calls_that_waited_or_found_no_room(Answer<LoadShedder> answer) {
        StillClock clock = new StillClock(Crowd.LATER);
        Deque<Runnable> work = new ArrayDeque<>();
        LoadShedder shedder = answer.create(1, 1, (Executor) work::add, clock);
        allThatFindItBusy(shedder, work, clock, 10, "");
        long after10 = Footprint.of(shedder);

        allThatFindItBusy(shedder, work, clock, 1_000, "");

        assertThat(Footprint.of(shedder))
                .as(
                        "objects and slots kept after 1,010 rounds, in each of which one waited and was answered, one was refused, one fell back, and one expired in the queue; after 10 it was %d",
                        after10)
                .isLessThanOrEqualTo(after10 + 20);

        allThatFindItBusy(shedder, work, clock, 1, "x".repeat(10_000));

        assertThat(Footprint.of(shedder))
                .as(
                        "objects, slots and characters kept after one more round, of calls with 10,000 characters; before that it was"
                                + " about %d",
                        after10)
                .isLessThanOrEqualTo(after10 + 1_000);
    }

    private static void allThatFindItBusy(
            LoadShedder shedder, Deque<Runnable> work, StillClock clock, int rounds, String request) {
        for (int round = 0; round < rounds; round++) {
            Instant farAway = clock.instant().plus(Duration.ofDays(365));
            shedder.admit(new Silent(farAway, request));
            shedder.admit(new Silent(farAway, request));
            shedder.admit(new Silent(farAway, request));
            shedder.admit(new Silent(farAway, request, true));
            work.remove().run();
            shedder.admit(new Silent(clock.instant().plusSeconds(1), request));
            clock.move(SECOND);
            shedder.dropExpired();
            work.remove().run();
        }
    }

    /** So many calls that are answered at once, and so many that come too late. */
    private static void allKinds(LoadShedder shedder, int count, String request) {
        for (int n = 0; n < count; n++) {
            shedder.admit(new Silent(Crowd.LATER.plusSeconds(1), request));
            shedder.admit(new Silent(Crowd.LATER, request));
        }
    }

    /** A call that nobody listens to. */
    private record Silent(Instant deadline, String request, boolean hasFallback) implements Call {

        Silent(Instant deadline, String request) {
            this(deadline, request, false);
        }

        @Override
        public void answer() {}

        @Override
        public void fallback() {}

        @Override
        public void refuse() {}

        @Override
        public void expire() {}
    }

    // ---- threads

    static Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("refused", (Consumer<Crowd>) crowd -> crowd.admit("A", "B", "refused")),
                Arguments.of("falls back", (Consumer<Crowd>) crowd -> crowd.admit("A", "B", "falls back")),
                Arguments.of("expired in the queue", (Consumer<Crowd>) crowd -> {
                    crowd.admit("A", "expired in the queue");
                    crowd.clock.set(Crowd.LATER);
                    crowd.shedder.dropExpired();
                }),
                Arguments.of("expired by the next call", (Consumer<Crowd>) crowd -> {
                    crowd.admit("A", "expired by the next call");
                    crowd.clock.set(Crowd.LATER);
                    crowd.admit("B");
                }),
                Arguments.of("expired when an answer ends", (Consumer<Crowd>) crowd -> {
                    crowd.admit("A", "expired when an answer ends");
                    crowd.clock.set(Crowd.LATER);
                }),
                Arguments.of("too late when it comes", (Consumer<Crowd>) crowd -> {
                    crowd.clock.set(Crowd.LATER);
                    crowd.admit("too late when it comes");
                }),
                Arguments.of("refused as no worker takes it", (Consumer<Crowd>) crowd -> {
                    crowd.onStrike = true;
                    crowd.admit("refused as no worker takes it");
                }),
                Arguments.of("answered", (Consumer<Crowd>) crowd -> crowd.admit("answered")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    @Rule({"no-lock", "no-worker"})
    void a_call_that_takes_long_holds_nobody_up(String moment, Consumer<Crowd> first, Answer<LoadShedder> answer) {
        verifyNobodyIsHeldUp(moment, first.andThen(Crowd::work), answer);
    }

    @Test
    @Rule("no-lock")
    void a_call_that_is_refused_by_close_holds_nobody_up(Answer<LoadShedder> answer) {
        verifyNobodyIsHeldUp(
                "refused by close",
                crowd -> {
                    crowd.admit("A", "refused by close");
                    crowd.shedder.close();
                },
                answer);
    }

    private static void verifyNobodyIsHeldUp(String moment, Consumer<Crowd> first, Answer<LoadShedder> answer) {
        Answer<LoadShedder> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(2, schedule -> {
            CountDownLatch told = new CountDownLatch(1);
            CountDownLatch otherIsDone = new CountDownLatch(1);
            Crowd crowd = new Crowd(scheduled, 1, 1);
            crowd.onTold = name -> {
                if (name.equals(moment)) {
                    told.countDown();
                    Schedule.giveTurnAway();
                    otherIsDone.await();
                }
            };
            schedule.thread("the thread of the call (" + moment + ")", () -> {
                first.accept(crowd);
                told.countDown(); // a call that hears nothing is not what this test is about
            });
            schedule.thread("another one that asks for the counts", () -> {
                Schedule.giveTurnAway();
                told.await();
                crowd.shedder.counts();
                otherIsDone.countDown();
            });
            schedule.run("a call (" + moment + ") takes until another thread has asked for the counts");
        });
    }

    @Test
    @Rule("shared")
    void a_call_that_comes_just_when_an_answer_ends_is_not_left_waiting(Answer<LoadShedder> answer) {
        Answer<LoadShedder> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(SCHEDULES, schedule -> {
            Crowd crowd = new Crowd(scheduled, 1, 1);
            for (String name : List.of("A", "B")) {
                schedule.thread("the thread of " + name, () -> {
                    crowd.admit(name);
                    crowd.work();
                });
            }
            schedule.run("A and B come, each from a thread that then works; one worker, room for one");
            crowd.work();
            crowd.verify("A and B come, each from a thread that then works; one worker, room for one", 2);
        });
    }

    @Test
    @Rule({"closed", "shared"})
    void a_call_that_comes_just_when_it_closes_hears_of_it(Answer<LoadShedder> answer) {
        Answer<LoadShedder> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(SCHEDULES, schedule -> {
            String situation = "A and B come, each from a thread that then works, and a third thread calls close";
            Crowd crowd = new Crowd(scheduled, 1, 2);
            for (String name : List.of("A", "B")) {
                schedule.thread("the thread of " + name, () -> {
                    crowd.admit(name);
                    crowd.work();
                });
            }
            AtomicInteger waiting = new AtomicInteger();
            schedule.thread("the thread that closes", () -> {
                crowd.shedder.close();
                waiting.set(crowd.shedder.counts().waiting());
            });
            schedule.run(situation);
            crowd.work();
            crowd.verify(situation, 2);
            assertThat(waiting.get())
                    .as("%s: still waiting when close has returned", situation)
                    .isZero();
        });
    }

    @Test
    @Rule({"shared", "at-most-n", "at-most-m", "refused", "adds-up"})
    void no_call_and_no_place_is_lost_among_many_threads(Answer<LoadShedder> answer) {
        Answer<LoadShedder> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(SCHEDULES, schedule -> {
            Crowd crowd = new Crowd(scheduled, 2, 3);
            crowd.onTold = name -> crowd.look();
            for (int i = 1; i <= THREADS; i++) {
                String thread = "thread " + i;
                schedule.thread(thread, () -> {
                    for (int n = 1; n <= EACH; n++) {
                        crowd.admit(thread + ", call " + n);
                        crowd.work();
                    }
                });
            }
            String situation = "%d threads with %d calls each; two workers, room for three".formatted(THREADS, EACH);
            schedule.run(situation);
            crowd.work();
            crowd.verify(situation, THREADS * EACH);
            assertThat(crowd.mostRunning.get())
                    .as("%s: the most that were answered at the same time", situation)
                    .isLessThanOrEqualTo(2);
            assertThat(crowd.mostWaiting.get())
                    .as("%s: the most that waited", situation)
                    .isLessThanOrEqualTo(3);
        });
    }

    /** Calls from many threads, each of which also works for the load shedder. */
    private static final class Crowd implements Executor {

        private static final Instant LATER = Instant.parse("2026-01-31T20:01:00Z");

        private interface Told {
            void of(String name) throws InterruptedException;
        }

        private final LoadShedder shedder;
        private final StillClock clock = new StillClock(LATER.minusSeconds(60));
        private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger mostRunning = new AtomicInteger();
        private final AtomicInteger mostWaiting = new AtomicInteger();
        private volatile boolean onStrike;
        private Told onTold = name -> {};

        Crowd(Answer<LoadShedder> answer, int concurrent, int queue) {
            this.shedder = answer.create(concurrent, queue, this, clock);
        }

        void admit(String... names) {
            for (String name : names) {
                shedder.admit(new Visit(name));
            }
        }

        void work() {
            for (Runnable next = work.poll(); next != null; next = work.poll()) {
                next.run();
            }
        }

        /** Asks for the counts, so that others get their turn meanwhile. */
        void look() {
            Counts counts = shedder.counts();
            mostWaiting.accumulateAndGet(counts.waiting(), Math::max);
            assertThat(counts.answered() + counts.fallback() + counts.refused() + counts.expired() + counts.waiting())
                    .as("answered + fallback + refused + expired + waiting of %s, against offered", counts)
                    .isEqualTo(counts.offered());
        }

        /** All have ended. */
        void verify(String situation, int calls) {
            Counts counts = shedder.counts();
            assertThat(told.get())
                    .as("%s: how many heard what becomes of them; the counts are %s", situation, counts)
                    .isEqualTo(calls);
            assertThat(counts.offered())
                    .as("%s: offered in %s", situation, counts)
                    .isEqualTo(calls);
            assertThat(counts.waiting())
                    .as("%s: still waiting in the end in %s", situation, counts)
                    .isZero();
            assertThat(counts.running())
                    .as("%s: still being answered in the end in %s", situation, counts)
                    .isZero();
        }

        @Override
        public void execute(Runnable answer) {
            if (onStrike) {
                throw new RejectedExecutionException("the workers are on strike");
            }
            work.add(answer);
        }

        private final class Visit implements Call {

            private final String name;

            Visit(String name) {
                this.name = name;
            }

            @Override
            public Instant deadline() {
                return LATER;
            }

            @Override
            public boolean hasFallback() {
                return name.equals("falls back");
            }

            @Override
            public void answer() {
                mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                tell();
                running.decrementAndGet();
            }

            @Override
            public void fallback() {
                tell();
            }

            @Override
            public void refuse() {
                tell();
            }

            @Override
            public void expire() {
                tell();
            }

            private void tell() {
                told.incrementAndGet();
                try {
                    onTold.of(name);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted while " + name + " was told", e);
                }
            }
        }
    }
}
