package dev.streambook.unit1;

import static dev.streambook.unit1.Overload.BLOCK;
import static dev.streambook.unit1.Overload.DROP_OLDEST;
import static dev.streambook.unit1.Overload.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Crew;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.Operations;
import dev.streambook.workbook.harness.Schedule;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Specification(BoundedPipe.class)
class BoundedPipeTest {

    private static final int PRODUCERS = 4;
    private static final int CONSUMERS = 3;
    private static final int EACH = 5_000;

    private final Crew crew = new Crew();

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    @ParameterizedTest
    @EnumSource
    @Rule("fifo")
    void elements_come_out_in_the_order_in_which_they_went_in(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(8, policy), 3);

        assertThat(taken(pipe, 3)).as("taken after 1 2 3 went in").containsExactly(1, 2, 3);
        assertThat(pipe.flow()).as("the account").isEqualTo(new Flow(3, 3, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("fifo")
    void elements_that_are_equal_are_two_elements(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(8, policy);
        pipe.offer(7);
        pipe.offer(7);

        assertThat(pipe.flow()).as("the account after 7 went in twice").isEqualTo(new Flow(2, 0, 0, 2));
        assertThat(taken(pipe, 2)).as("taken then").containsExactly(7, 7);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_OLDEST", "SAMPLE"})
    @Rule("capacity")
    void a_producer_that_is_faster_than_its_consumer_fills_the_capacity_and_no_more(
            Overload policy, Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(4, policy);
        List<Integer> depths = new ArrayList<>();
        for (int element = 1; element <= 60; element++) {
            pipe.offer(element);
            depths.add(pipe.flow().inFlight());
        }

        assertThat(Collections.max(depths))
                .as("the most that waited, capacity 4, 60 offered and none taken")
                .isEqualTo(4);
    }

    @Test
    @Rule({"drop-oldest", "capacity", "fifo"})
    void the_newest_are_kept(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(4, DROP_OLDEST), 9);

        boolean letIn = pipe.offer(10);

        assertThat(pipe.flow())
                .as("the account after 1 to 10 went in, capacity 4")
                .isEqualTo(new Flow(10, 0, 6, 4));
        assertThat(taken(pipe, 4)).as("taken after 1 to 10 went in, capacity 4").containsExactly(7, 8, 9, 10);
        assertThat(letIn)
                .as("offer(10) when four of four wait: the oldest is dropped, and 10 is in")
                .isTrue();
    }

    @Test
    @Rule({"one-of-ten", "capacity", "fifo"})
    void a_crowded_pipe_takes_every_tenth(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(4, SAMPLE);
        List<Integer> letIn = new ArrayList<>();
        for (int element = 1; element <= 40; element++) {
            if (pipe.offer(element)) {
                letIn.add(element);
            }
        }

        assertThat(letIn.toString())
                .as("let in of 1 to 40, capacity 4, none taken")
                .isEqualTo("[1, 2, 12, 22]");
        assertThat(pipe.flow()).as("the account").isEqualTo(new Flow(40, 0, 36, 4));
        assertThat(taken(pipe, 4)).as("taken then").containsExactly(1, 2, 12, 22);
    }

    @Test
    @Rule({"sample-takes-all", "one-of-ten", "capacity"})
    void half_of_an_odd_capacity_is_not_rounded_down(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(5, SAMPLE);
        List<Integer> letIn = new ArrayList<>();
        for (int element = 1; element <= 40; element++) {
            if (pipe.offer(element)) {
                letIn.add(element);
            }
        }

        assertThat(letIn.toString())
                .as("let in of 1 to 40, capacity 5, none taken: two that wait are less than half")
                .isEqualTo("[1, 2, 3, 13, 23]");
    }

    @Test
    @Rule({"sample-takes-all", "one-of-ten", "capacity", "fifo"})
    void a_pipe_that_has_room_again_takes_everything(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(4, SAMPLE), 11);
        taken(pipe, 1);

        boolean next = pipe.offer(12);
        boolean crowdedAgain = pipe.offer(13);

        assertThat(next).as("offer(12) when one of four waits").isTrue();
        assertThat(crowdedAgain)
                .as("offer(13) when two of four wait: the tenth since the pipe was made")
                .isTrue();
        assertThat(taken(pipe, 3))
                .as("taken after 1 to 11 came and 1 was taken, and then 12 and 13 came")
                .containsExactly(2, 12, 13);
    }

    @Test
    @Rule({"one-of-ten", "capacity"})
    void a_tenth_that_found_the_pipe_full_is_not_made_up_for(Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(4, SAMPLE), 36);
        taken(pipe, 1);
        List<Integer> letIn = new ArrayList<>();
        for (int element = 37; element <= 50; element++) {
            if (pipe.offer(element)) {
                letIn.add(element);
            }
        }

        assertThat(letIn.toString())
                .as(
                        "let in of 37 to 50 when one was taken; capacity 4, full since 22: 32 was the thirtieth, and 42 is the"
                                + " fortieth")
                .isEqualTo("[42]");
    }

    @Test
    @Rule({"block-waits", "capacity", "fifo"})
    void a_producer_waits_for_room_and_goes_on(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(2, BLOCK), 2);
        Thread producer = crew.start("the producer of 3", () -> pipe.offer(3));
        Crew.untilItSleeps(producer);

        assertThat(pipe.flow())
                .as("the account while 3 waits for room, capacity 2")
                .isEqualTo(new Flow(2, 0, 0, 2));
        assertThat(pipe.take()).as("the first taken").contains(1);
        crew.untilAllHaveEnded("an element was taken, so there is room");
        assertThat(taken(pipe, 2)).as("taken then").containsExactly(2, 3);
    }

    @Test
    @Rule("take-waits")
    void a_consumer_waits_for_an_element_and_goes_on(Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(2, BLOCK);
        AtomicReference<Optional<Integer>> got = new AtomicReference<>();
        Crew.untilItSleeps(crew.start("the consumer", () -> got.set(pipe.take())));

        pipe.offer(7);

        crew.untilAllHaveEnded("an element came in");
        assertThat(got.get()).as("taken").contains(7);
    }

    @Test
    @Rule({"empty-means-drained", "take-waits"})
    void a_consumer_that_is_woken_for_nothing_waits_on(Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(2, BLOCK);
        Collection<Optional<Integer>> got = Collections.synchronizedList(new ArrayList<>());
        List<Thread> consumers = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            consumers.add(crew.start("consumer " + i, () -> got.add(pipe.take())));
        }
        consumers.forEach(Crew::untilItSleeps);

        pipe.offer(1);
        consumers.forEach(Crew::untilItSleeps);
        pipe.offer(2);

        crew.untilAllHaveEnded("two elements came, one after the other, for two consumers");
        assertThat(got)
                .as("taken by two consumers that waited: 1 came in for one of them, and then 2")
                .containsExactlyInAnyOrder(Optional.of(1), Optional.of(2));
    }

    @Test
    @Rule({"block-waits", "capacity", "fifo", "take-waits", "nobody-forgotten"})
    void a_producer_waits_for_room_however_long_that_takes(Answer<BoundedPipe<Integer>> answer) {
        Answer<BoundedPipe<Integer>> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(10, schedule -> {
            BoundedPipe<Integer> pipe = scheduled.create(2, BLOCK);
            List<Integer> waiting = new ArrayList<>();
            List<Integer> taken = new ArrayList<>();
            schedule.thread("the producer", () -> offered(pipe, 3));
            schedule.thread("who looks for a long time and then takes", () -> {
                for (int look = 1; look <= 30; look++) {
                    waiting.add(pipe.flow().inFlight());
                }
                taken.addAll(taken(pipe, 3));
            });
            schedule.run("a producer offers 1 2 3, capacity 2; another thread looks 30 times and then takes three");

            assertThat(Collections.max(waiting))
                    .as("the most that waited; 1 2 3 were offered, capacity 2, and nobody took for any length of time:"
                            + " a wait with a limit must look again when it is over")
                    .isLessThanOrEqualTo(2);
            assertThat(taken).as("taken then").containsExactly(1, 2, 3);
        });
    }

    @Test
    @Rule({"take-waits", "empty-means-drained", "nobody-forgotten"})
    void a_consumer_waits_for_an_element_however_long_that_takes(Answer<BoundedPipe<Integer>> answer) {
        Answer<BoundedPipe<Integer>> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(10, schedule -> {
            BoundedPipe<Integer> pipe = scheduled.create(2, BLOCK);
            AtomicReference<Optional<Integer>> got = new AtomicReference<>();
            schedule.thread("the consumer", () -> got.set(pipe.take()));
            schedule.thread("who looks for a long time and then offers", () -> {
                for (int look = 1; look <= 30; look++) {
                    pipe.flow();
                }
                pipe.offer(7);
            });
            schedule.run("a consumer takes; another thread looks 30 times and then offers 7");

            assertThat(got.get())
                    .as(
                            "taken, when nobody offered for any length of time, and then 7: a wait with a limit must look again"
                                    + " when it is over")
                    .contains(7);
        });
    }

    @Test
    @Rule("closing-wakes")
    void closing_sends_all_waiting_consumers_home(Answer<BoundedPipe<Integer>> answer) {
        BoundedPipe<Integer> pipe = answer.create(2, BLOCK);
        Collection<Optional<Integer>> got = Collections.synchronizedList(new ArrayList<>());
        for (int i = 1; i <= 3; i++) {
            Crew.untilItSleeps(crew.start("consumer " + i, () -> got.add(pipe.take())));
        }

        pipe.close();

        crew.untilAllHaveEnded("the pipe was closed while three consumers waited");
        assertThat(got).as("what the three got").containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    @Rule({"closing-wakes", "closed-refuses", "block-waits", "capacity"})
    void closing_sends_all_waiting_producers_home_with_their_elements(Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(2, BLOCK), 2);
        Collection<Boolean> letIn = Collections.synchronizedList(new ArrayList<>());
        for (int i = 3; i <= 5; i++) {
            int element = i;
            Crew.untilItSleeps(crew.start("the producer of " + i, () -> letIn.add(pipe.offer(element))));
        }

        pipe.close();

        crew.untilAllHaveEnded("the pipe was closed while three producers waited");
        assertThat(letIn).as("what offer returned to the three").containsExactly(false, false, false);
        assertThat(pipe.flow())
                .as("the account: the three still have their elements")
                .isEqualTo(new Flow(2, 0, 0, 2));
    }

    @ParameterizedTest
    @EnumSource
    @Rule({"drains-after-closing", "fifo"})
    void a_closed_pipe_gives_out_what_is_left_and_then_nothing(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(8, policy), 2);

        pipe.close();
        pipe.close();

        assertThat(List.of(pipe.take(), pipe.take(), pipe.take(), pipe.take()))
                .as("taken after 1 2 went in and the pipe was closed")
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty(), Optional.empty());
    }

    @Test
    @Rule({"closed-refuses", "capacity", "block-waits", "take-waits", "account"})
    void what_was_waiting_when_the_pipe_was_closed_does_not_come_in(Answer<BoundedPipe<Integer>> answer) {
        Answer<BoundedPipe<Integer>> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(20, schedule -> {
            BoundedPipe<Integer> pipe = scheduled.create(2, BLOCK);
            AtomicLong in = new AtomicLong();
            schedule.thread("the producer", () -> offered(pipe, 3));
            schedule.thread("who takes and closes", () -> {
                taken(pipe, 1);
                pipe.close();
                in.set(pipe.flow().in());
            });
            schedule.run("a producer offers 1 2 3, capacity 2; another thread takes one and closes the pipe");

            assertThat(pipe.flow().in())
                    .as("in at the end, against in right after close(); 1 2 3 were offered, capacity 2, one was taken")
                    .isEqualTo(in.get());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Rule("closed-refuses")
    void a_closed_pipe_refuses_and_counts_nothing(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(2, policy), 1);
        pipe.close();

        boolean letIn = pipe.offer(2);

        assertThat(letIn).as("offer(2) to a closed pipe").isFalse();
        assertThat(pipe.flow()).as("the account: the caller still has it").isEqualTo(new Flow(1, 0, 0, 1));
    }

    @Test
    @Rule({"interrupted", "block-waits", "capacity"})
    void an_interrupted_producer_takes_its_element_home(Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(2, BLOCK), 2);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread producer = crew.start("the producer of 3", () -> {
            try {
                pipe.offer(3);
            } catch (InterruptedException expected) {
                interrupted.set(true);
            }
        });
        Crew.untilItSleeps(producer);

        producer.interrupt();

        crew.untilAllHaveEnded("the producer was interrupted");
        assertThat(interrupted).as("InterruptedException was thrown").isTrue();
        assertThat(pipe.flow()).as("the account").isEqualTo(new Flow(2, 0, 0, 2));
    }

    @Test
    @Rule({"interrupted", "take-waits"})
    void an_interrupted_consumer_is_told_so_and_takes_nothing(Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = answer.create(2, BLOCK);
        AtomicReference<String> outcome = new AtomicReference<>();
        Thread consumer = crew.start("the consumer", () -> {
            try {
                outcome.set("took " + pipe.take());
            } catch (InterruptedException expected) {
                outcome.set("InterruptedException");
            }
        });
        Crew.untilItSleeps(consumer);

        consumer.interrupt();

        crew.untilAllHaveEnded("the consumer was interrupted");
        assertThat(outcome.get())
                .as("what came of take(), interrupted while it waited; empty would mean closed and drained")
                .isEqualTo("InterruptedException");
        pipe.offer(1);
        assertThat(taken(pipe, 1)).as("taken then, of 1").containsExactly(1);
    }

    @Test
    @Rule("no-null")
    void null_is_refused(Answer<BoundedPipe<Integer>> answer) {
        BoundedPipe<Integer> pipe = answer.create(2, BLOCK);

        assertThatThrownBy(() -> pipe.offer(null)).isInstanceOf(NullPointerException.class);
        assertThat(pipe.flow()).as("the account").isEqualTo(new Flow(0, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_OLDEST", "SAMPLE"})
    @Rule("no-null")
    void null_is_refused_by_a_crowded_pipe_as_well(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(2, policy), 1);

        Throwable thrown = catchThrowable(() -> pipe.offer(null));

        assertThat(thrown).as("what offer(null) threw when one of two waits").isInstanceOf(NullPointerException.class);
        assertThat(pipe.flow()).as("the account").isEqualTo(new Flow(1, 0, 0, 1));
    }

    @Test
    @Rule("cost")
    void a_call_is_no_more_work_when_four_thousand_wait(Answer<BoundedPipe<Integer>> answer) throws Exception {
        BoundedPipe<Integer> pipe = offered(Operations.counted(answer).create(4_000, DROP_OLDEST), 4_000);

        Operations.verifyAtMost(20_000, "200 times offer(1) and take() when 4,000 wait", () -> {
            for (int i = 0; i < 200; i++) {
                pipe.offer(1);
                pipe.take();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP_OLDEST", "SAMPLE"})
    @Rule({"bounded-memory", "capacity"})
    void what_is_dropped_is_really_gone(Overload policy, Answer<BoundedPipe<Integer>> answer)
            throws InterruptedException {
        BoundedPipe<Integer> pipe = offered(answer.create(64, policy), 1_000);
        long afterAThousand = Footprint.of(pipe);

        offered(pipe, 100_000);

        assertThat(Footprint.of(pipe))
                .as("objects and array slots kept after 100,000 more were offered and none taken")
                .isLessThanOrEqualTo(afterAThousand);
    }

    @ParameterizedTest
    @EnumSource
    @Rule({
        "account",
        "nobody-forgotten",
        "capacity",
        "fifo",
        "block-waits",
        "take-waits",
        "empty-means-drained",
        "closing-wakes",
        "drains-after-closing"
    })
    void nothing_vanishes_between_four_producers_and_three_consumers(
            Overload policy, Answer<BoundedPipe<Integer>> answer) {
        BoundedPipe<Integer> pipe = answer.create(8, policy);
        List<List<Integer>> taken = new ArrayList<>();
        List<Thread> producers = new ArrayList<>();
        AtomicBoolean through = new AtomicBoolean();
        try (Crew observer = new Crew()) {
            observer.start("the observer", () -> watch(pipe, through));
            for (int i = 1; i <= CONSUMERS; i++) {
                List<Integer> mine = new ArrayList<>();
                taken.add(mine);
                crew.start("consumer " + i, () -> drain(pipe, mine));
            }
            for (int i = 0; i < PRODUCERS; i++) {
                int first = i * EACH;
                producers.add(crew.start("producer " + (i + 1), () -> fill(pipe, first)));
            }
            crew.untilEnded(producers, "three consumers take all the time");
            pipe.close();
            crew.untilAllHaveEnded("the pipe was closed");
            through.set(true);
            observer.untilAllHaveEnded("everything was taken");
        }

        Flow flow = pipe.flow();
        List<Integer> all = taken.stream().flatMap(List::stream).toList();
        assertThat(flow.in())
                .as("in, of %d producers with %d elements each", PRODUCERS, EACH)
                .isEqualTo(PRODUCERS * EACH);
        assertThat(flow)
                .as("the account in the end")
                .isEqualTo(new Flow(flow.in(), all.size(), flow.in() - all.size(), 0));
        assertThat(all).as("elements taken").doesNotHaveDuplicates();
        assertThat(policy == BLOCK ? flow.dropped() : 0).as("dropped by BLOCK").isZero();
        taken.forEach(BoundedPipeTest::verifyOrder);
    }

    @Test
    @Rule({"nobody-forgotten", "block-waits", "capacity", "take-waits", "empty-means-drained", "fifo"})
    void six_producers_and_six_consumers_all_come_home(Answer<BoundedPipe<Integer>> answer) {
        Answer<BoundedPipe<Integer>> scheduled = Schedule.scheduled(answer);
        Schedule.verifyEach(20, schedule -> {
            BoundedPipe<Integer> pipe = scheduled.create(2, BLOCK);
            for (int i = 1; i <= 6; i++) {
                schedule.thread("producer " + i, () -> offerAndLook(pipe, 50));
                schedule.thread("consumer " + i, () -> taken(pipe, 50));
            }
            schedule.run("six producers offer 50 elements each, six consumers take 50 each, capacity 2");
        });
    }

    @ParameterizedTest
    @CsvSource({"BLOCK, 8", "DROP_OLDEST, 2", "SAMPLE, 4"})
    @Rule({"account", "fifo"})
    void a_call_may_come_between_any_two_steps_of_another(
            Overload policy, int capacity, Answer<BoundedPipe<Integer>> answer) throws InterruptedException {
        Answer<BoundedPipe<Integer>> inSteps = Interleaving.inSteps(answer);
        for (PipeCall first : PipeCall.values()) {
            for (PipeCall second : PipeCall.values()) {
                boolean met = true;
                for (int step = 1; met; step++) {
                    BoundedPipe<Integer> pipe = offered(inSteps.create(capacity, policy), 2);
                    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
                    met = Interleaving.of(() -> seen.add(first.on(pipe)), step, () -> seen.add(second.on(pipe)), crew);
                    String meeting = "%s, capacity %d, 1 2 are in; %s, and before its step %d another thread calls %s"
                            .formatted(policy, capacity, first, step, second);
                    crew.untilAllHaveEnded(meeting);
                    if (met) {
                        verifyMeeting(meeting, pipe, List.of(first, second), seen);
                    }
                }
            }
        }
    }

    /** A call of a pipe in which two elements wait. */
    private enum PipeCall {
        OFFER {
            @Override
            Object on(BoundedPipe<Integer> pipe) throws InterruptedException {
                return pipe.offer(3);
            }
        },
        TAKE {
            @Override
            Object on(BoundedPipe<Integer> pipe) throws InterruptedException {
                return pipe.take();
            }
        },
        FLOW {
            @Override
            Object on(BoundedPipe<Integer> pipe) {
                return pipe.flow();
            }
        };

        abstract Object on(BoundedPipe<Integer> pipe) throws InterruptedException;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void verifyMeeting(
            String meeting, BoundedPipe<Integer> pipe, List<PipeCall> calls, List<Object> seen) {
        Flow flow = pipe.flow();
        assertThat("%d in, %d out".formatted(flow.in(), flow.out()))
                .as("%s; the account when both are done", meeting)
                .isEqualTo("%d in, %d out"
                        .formatted(
                                2 + Collections.frequency(calls, PipeCall.OFFER),
                                Collections.frequency(calls, PipeCall.TAKE)));
        assertThat(flow)
                .as("%s; the account when both are done", meeting)
                .matches(Flow::isBalanced, "in = out + dropped + in flight");
        assertThat(seen)
                .as("%s; what flow returned", meeting)
                .filteredOn(Flow.class::isInstance)
                .allMatch(account -> ((Flow) account).isBalanced(), "in = out + dropped + in flight");
        assertThat(seen)
                .as("%s; what was taken", meeting)
                .filteredOn(Optional.class::isInstance)
                .doesNotHaveDuplicates();
    }

    /** Looks all the time, until everything is through. */
    private static void watch(BoundedPipe<Integer> pipe, AtomicBoolean through) {
        while (!through.get() && !Thread.currentThread().isInterrupted()) {
            Flow flow = pipe.flow();
            if (!flow.isBalanced() || flow.inFlight() > 8) {
                throw new AssertionError(
                        "capacity 8, and the account says %s; expected in = out + dropped + in flight".formatted(flow));
            }
            Thread.yield();
        }
    }

    private static void fill(BoundedPipe<Integer> pipe, int first) throws InterruptedException {
        for (int element = first; element < first + EACH; element++) {
            pipe.offer(element);
        }
    }

    private static void drain(BoundedPipe<Integer> pipe, List<Integer> taken) throws InterruptedException {
        for (Optional<Integer> next = pipe.take(); next.isPresent(); next = pipe.take()) {
            taken.add(next.get());
        }
    }

    /** What one consumer got from one producer is in the producer's order. */
    private static void verifyOrder(List<Integer> taken) {
        for (int producer = 0; producer < PRODUCERS; producer++) {
            int from = producer * EACH;
            assertThat(taken.stream()
                            .filter(element -> element >= from && element < from + EACH)
                            .toList())
                    .as("what one consumer got from producer %d", producer + 1)
                    .isSorted();
        }
    }

    private static void offerAndLook(BoundedPipe<Integer> pipe, int count) throws InterruptedException {
        for (int element = 1; element <= count; element++) {
            pipe.offer(element);
            int inFlight = pipe.flow().inFlight();
            if (inFlight > 2) {
                throw new AssertionError("capacity 2, and %d wait".formatted(inFlight));
            }
        }
    }

    private static BoundedPipe<Integer> offered(BoundedPipe<Integer> pipe, int count) throws InterruptedException {
        for (int element = 1; element <= count; element++) {
            pipe.offer(element);
        }
        return pipe;
    }

    private static List<Integer> taken(BoundedPipe<Integer> pipe, int count) throws InterruptedException {
        List<Integer> taken = new ArrayList<>();
        for (int i : IntStream.range(0, count).toArray()) {
            taken.add(pipe.take().orElseThrow(() -> new AssertionError("nothing at take number %d".formatted(i + 1))));
        }
        return taken;
    }
}
