package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.unit3.bench.Arrival;
import dev.streambook.unit3.bench.BoltBench;
import dev.streambook.unit3.bench.BoltInHand;
import dev.streambook.unit3.bench.BoltRun;
import dev.streambook.unit3.bench.Shape;
import dev.streambook.unit3.bench.StoredStates;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is remembered for an hour; the state is committed at ticks only, unless a test says otherwise. */
@Engines
@Specification(DedupCountBolt.class)
class DedupCountBoltTest {

    private static final Shape SHAPE = new Shape(
            "dedup",
            DedupCountBolt.EVENT_FIELDS,
            Map.of(
                    DedupCountBolt.EVENTS,
                    DedupCountBolt.EVENT_FIELDS,
                    DedupCountBolt.COUNTS,
                    DedupCountBolt.COUNT_FIELDS));

    private final StormCluster storm;
    private final StoredStates store;

    DedupCountBoltTest(StormCluster storm, Isolated isolated) {
        this.storm = storm;
        this.store = isolated.closing(new StoredStates());
    }

    @Test
    @Rule("once")
    void the_second_record_of_an_event_does_not_pass(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "b"), record(2, "a"), record(3, "A"));

        assertThat(passed(run))
                .as("what passes of a, b, a again and A" + run.problems())
                .containsExactly("a@0", "b@1", "A@3");
    }

    @Test
    @Rule("counts-told")
    void the_counts_are_told_at_a_tick(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "b"));
        assertThat(counts(run))
                .as("counts before the first tick" + run.problems())
                .isEmpty();

        run.tick();

        assertThat(counts(run))
                .as("counts after a, b and a tick" + run.problems())
                .containsExactly(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"counts-told", "resumed"})
    void the_counts_are_told_at_each_tick(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).tick();
        run.send(record(0, "a")).tick().tick();

        assertThat(counts(run))
                .as("counts at three ticks: before any record, after a, and again" + run.problems())
                .containsExactly(DedupCounts.NONE, new DedupCounts(1, 0, 0), new DedupCounts(1, 0, 0));
    }

    @Test
    @Rule("ack-after-commit")
    void a_record_stays_open_until_the_tick_commits_it(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "a"));
        assertThat(List.of(run.history(0), run.history(1)))
                .as("a and its duplicate, before any commit; acked now, they would be lost with the worker"
                        + run.problems())
                .containsExactly(List.of("sent", "left open"), List.of("sent", "left open"));

        run.tick();

        assertThat(List.of(run.history(0), run.history(1)))
                .as("a and its duplicate, after the commit" + run.problems())
                .containsExactly(List.of("sent", "acked"), List.of("sent", "acked"));
    }

    @Test
    @Rule({"same-verdict", "anchored"})
    void an_event_that_fails_downstream_passes_again(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).failingOnce(tuple -> holds(tuple, "b")).send(record(0, "a"), record(1, "b"));

        assertThat(passed(run))
                .as("a and b pass; the bolt downstream fails b once, so record 1 comes again, the same offset"
                        + run.problems())
                .containsExactly("a@0", "b@1", "b@1");
    }

    @Test
    @Rule({"same-verdict", "anchored", "commit-every"})
    void an_event_that_fails_downstream_after_its_commit_passes_again(Answer<DedupCountBolt> answer) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(bolt(answer, 1))
                .failingOnce(tuple -> holds(tuple, "b"))
                .send(record(0, "a"), record(1, "b"));

        assertThat(passed(run))
                .as("a and b pass, each is committed at once; the bolt downstream fails b once, so record 1 comes again"
                        + run.problems())
                .containsExactly("a@0", "b@1", "b@1");
    }

    @Test
    @Rule({"ack-after-commit", "anchored"})
    void a_replay_waits_for_the_commit_as_well(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).failingOnce(tuple -> holds(tuple, "a")).send(record(0, "a"));

        assertThat(run.history(0))
                .as("record 0, whose event the bolt downstream fails once; there was no commit yet" + run.problems())
                .containsExactly("sent", "failed", "sent", "left open");
    }

    @Test
    @Rule({"anchored", "same-verdict", "late-passes"})
    void a_replay_and_a_late_event_are_anchored_too(Answer<DedupCountBolt> answer) {
        BoltInHand bolt = new BoltInHand(SHAPE, bolt(answer, 1000))
                .give(record(0, "a"))
                .give(record(0, "a"))
                .give(record(1, "b", "10:30"));

        assertThat(bolt.steps())
                .as(
                        "what the bolt does with a at 12:00, with the same record again, and with b at 10:30, which is too late to be"
                                + " judged"
                                + bolt.problems())
                .containsExactly("emitted on events", "emitted on events", "emitted on events");
    }

    @Test
    @Rule("anchored")
    void an_event_that_fails_downstream_brings_its_record_again(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .failingOnce(tuple -> holds(tuple, "b"))
                .send(record(0, "a"), record(1, "b"))
                .tick();

        assertThat(run.history(1))
                .as("record 1 with event b; the bolt downstream fails it once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
    }

    @Test
    @Rule({"counted-once", "same-verdict"})
    void a_replay_changes_no_count(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .failingOnce(tuple -> holds(tuple, "b"))
                .send(record(0, "a"), record(1, "b"))
                .tick();

        assertThat(counts(run))
                .as("a and b, of which b was replayed" + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"ack-after-commit", "counted-once"})
    void a_worker_that_dies_before_the_commit_loses_nothing(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "b")).restart().tick();

        assertThat(counts(run))
                .as("a and b, then the worker dies before a commit, then a tick" + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"one-moment", "counted-once", "same-verdict"})
    void a_worker_that_dies_between_commit_and_ack_counts_nothing_twice(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "b"));
        store.dieAfterNext();

        run.tick().tick();

        assertThat(counts(run))
                .as("a and b; the worker dies after the commit and before the acks, so both come again"
                        + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"counted-once", "one-moment", "once", "same-verdict"})
    void a_duplicate_that_comes_again_between_commit_and_ack_is_one_duplicate(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "a"));
        store.dieAfterNext();

        run.tick().tick();

        assertThat(counts(run))
                .as(
                        "a and its duplicate; the worker dies after the commit and before the acks, so both records come again"
                                + run.problems())
                .last()
                .isEqualTo(new DedupCounts(1, 1, 0));
    }

    @Test
    @Rule({"counted-once", "late-passes", "same-verdict"})
    void a_late_event_that_is_replayed_is_late_once(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .failingOnce(tuple -> holds(tuple, "b"))
                .send(new Values(event("a", "12:00"), 0, 0L), new Values(event("b", "10:30"), 0, 1L))
                .tick();

        assertThat(counts(run))
                .as("a at 12:00, then b at 10:30, which is too late to be judged and fails downstream once"
                        + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 1));
    }

    @Test
    @Rule({"same-verdict", "one-moment", "ack-after-commit"})
    void what_was_committed_and_not_acked_passes_again(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"), record(1, "b"));
        store.dieAfterNext();

        run.tick().tick();

        assertThat(passed(run))
                .as("a and b, once before and once after the worker died between commit and ack; who knows whether the"
                        + " bolt downstream had done its part" + run.problems())
                .containsExactlyInAnyOrder("a@0", "b@1", "a@0", "b@1");
    }

    @Test
    @Rule("resumed")
    void a_restart_continues_from_the_last_commit(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a")).tick().restart();

        run.send(record(1, "b")).tick();

        assertThat(counts(run))
                .as("a, a commit, a restart, then b" + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"one-moment", "resumed", "once"})
    void a_duplicate_is_known_after_a_restart(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a")).tick().restart();

        run.send(record(1, "a")).tick();

        assertThat(passed(run))
                .as("a, a commit, a restart, then a again" + run.problems())
                .containsExactly("a@0");
    }

    @Test
    @Rule({"failed-commit", "ack-after-commit", "counted-once", "same-verdict"})
    void a_commit_that_fails_fails_its_records_and_they_count_once(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"));
        store.refuseNext();

        run.tick().tick();

        assertThat(run.history(0))
                .as("record 0; the store refuses the first commit" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(counts(run)).as("counts at last").last().isEqualTo(new DedupCounts(1, 0, 0));
    }

    @Test
    @Rule({"failed-commit", "ack-after-commit", "commit-every"})
    void what_a_commit_has_failed_the_next_one_does_not_settle_again(Answer<DedupCountBolt> answer) {
        BoltInHand ticks = new BoltInHand(SHAPE, bolt(answer, 1000), 1).tick().tick();
        BoltInHand run = new BoltInHand(SHAPE, bolt(answer, 1000), 0).give(record(0, "a"));
        store.refuseNext();

        List<String> settled = new ArrayList<>(run.tick().tick().settlements());
        ticks.settlements().forEach(settled::remove);

        assertThat(settled)
                .as(
                        "what became of a, which the spout does not give again; the store refuses the commit of the first tick and takes that of the second"
                                + run.problems())
                .containsExactly("failed");
    }

    @Test
    @Rule({"counts-told", "failed-commit", "ack-after-commit"})
    void after_a_commit_that_failed_no_counts_are_told(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"));
        store.refuseNext();

        run.tick();

        assertThat(counts(run))
                .as("counts after a and a tick whose commit the store refuses; a crash would take them back"
                        + run.problems())
                .isEmpty();
    }

    @Test
    @Rule({"commit-every", "failed-commit"})
    void a_tick_commits_also_when_no_tuple_waits(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer).send(record(0, "a"));
        for (int refused = 0; refused < 3; refused++) {
            store.refuseNext();
            run.tick();
        }
        run.tick();
        List<Object> told = counts(run);
        run.restart().tick();

        assertThat(counts(run))
                .as(
                        "a; the store refuses three commits, and the spout gives a up; a tick, then the worker dies, and a tick"
                                + run.problems())
                .last()
                .isEqualTo(told.get(told.size() - 1));
    }

    @Test
    @Rule({"commit-every", "ack-after-commit"})
    void the_state_is_committed_after_so_many_tuples(Answer<DedupCountBolt> answer) {
        BoltRun run =
                BoltBench.on(storm, SHAPE).run(bolt(answer, 2)).send(record(0, "a"), record(1, "a"), record(2, "c"));

        assertThat(List.of(run.history(0), run.history(1), run.history(2)))
                .as("three records without a tick, the second a duplicate of the first; commitEvery is 2"
                        + run.problems())
                .containsExactly(List.of("sent", "acked"), List.of("sent", "acked"), List.of("sent", "left open"));
    }

    @Test
    @Rule("late-passes")
    void an_event_that_cannot_be_told_from_a_duplicate_passes_as_late(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .send(new Values(event("a", "12:00"), 0, 0L), new Values(event("b", "10:30"), 0, 1L))
                .tick();

        assertThat(passed(run))
                .as("a at 12:00, then b at 10:30; ids are remembered for an hour" + run.problems())
                .containsExactly("a@0", "b@1");
        assertThat(counts(run)).as("the counts").last().isEqualTo(new DedupCounts(2, 0, 1));
    }

    @Test
    @Rule("late-passes")
    void an_event_at_the_horizon_passes_as_late(Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .send(new Values(event("a", "12:00"), 0, 0L), new Values(event("b", "11:00"), 0, 1L))
                .tick();

        assertThat(counts(run))
                .as("a at 12:00, then b at 11:00; ids are remembered for an hour, so the horizon is 11:00"
                        + run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 1));
    }

    @Test
    @Rule({"counted-once", "same-verdict"})
    void offsets_that_are_equal_as_ints_are_two_records(Answer<DedupCountBolt> answer) {
        long large = 1L << 32;
        BoltRun run = run(answer).send(record(0, "a"), record(large, "b")).tick();

        assertThat(passed(run))
                .as("what passes of a at offset 0 and b at offset %d, which as an int is 0%s", large, run.problems())
                .containsExactly("a@0", "b@" + large);
        assertThat(counts(run))
                .as("counts of a at offset 0 and b at offset %d, which as an int is 0", large)
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule({"own-state", "same-verdict", "counted-once", "once", "counts-told"})
    void two_tasks_in_one_worker_do_not_share(Answer<DedupCountBolt> answer) {
        BoltInHand one = new BoltInHand(SHAPE, bolt(answer, 1000), 0)
                .give(record(0, "a"))
                .give(record(1, "a"));
        BoltInHand other = new BoltInHand(SHAPE, bolt(answer, 1000), 1);
        one.give(record(0, "a")).give(record(1, "a")).give(record(2, "b"));
        other.give(record(3, "c", "10:30"));
        one.tick();
        other.tick();
        int byATick = new BoltInHand(SHAPE, bolt(answer, 1000), 1)
                .tick()
                .settlements()
                .size();

        assertThat(List.of(one.emitted(), other.emitted()))
                .as(
                        "what two tasks in one worker emit. One gets a and its duplicate, both again when the other has started, then b, all at"
                                + " 12:00. The other gets c of 10:30, the first event that it sees. Then each gets a tick"
                                + one.problems()
                                + other.problems())
                .containsExactly(
                        List.of(
                                passed(0, "a", "12:00"),
                                passed(0, "a", "12:00"),
                                passed(2, "b", "12:00"),
                                Arrival.on(DedupCountBolt.COUNTS, new DedupCounts(2, 1, 0))),
                        List.of(passed(3, "c", "10:30"), Arrival.on(DedupCountBolt.COUNTS, new DedupCounts(1, 0, 0))));
        assertThat(List.of(
                        one.settlements().size() - byATick, other.settlements().size() - byATick))
                .as("how many tuples the two tasks have settled in the end, of the five and the one that they got")
                .containsExactly(5, 1);
    }

    @Test
    @Rule({"resumed", "ack-after-commit"})
    void each_task_has_a_state_of_its_own(Answer<DedupCountBolt> answer) {
        BoltInHand one = new BoltInHand(SHAPE, bolt(answer, 1000), 0).give(record(0, "a"));
        BoltInHand other = new BoltInHand(SHAPE, bolt(answer, 1000), 1).give(record(1, "b"));
        other.give(record(2, "c")).tick();
        assertThat(one.settlements())
                .as("what the task of a settled when the other task, in the same worker, committed b and c"
                        + one.problems())
                .isEmpty();
        one.tick();

        List<BoltInHand> restarted = List.of(
                new BoltInHand(SHAPE, bolt(answer, 1000), 0).tick(),
                new BoltInHand(SHAPE, bolt(answer, 1000), 1).tick());

        assertThat(restarted.stream().flatMap(task -> task.emitted().stream()))
                .as("counts that tasks 0 and 1 tell after a restart; task 0 had committed a, task 1 b and c")
                .containsExactly(
                        Arrival.on(DedupCountBolt.COUNTS, new DedupCounts(1, 0, 0)),
                        Arrival.on(DedupCountBolt.COUNTS, new DedupCounts(2, 0, 0)));
    }

    @Test
    @Rule("one-moment")
    void what_was_committed_stays_as_it_was(Answer<DedupCountBolt> answer) {
        List<DedupState> committed = new ArrayList<>();
        DedupMemory memory = ids -> new Deduplicator(new Retention(Duration.ofHours(1), 1000), ids);
        BoltInHand bolt = new BoltInHand(
                        SHAPE, answer.create(new DedupSettings(100, 1000), memory, new KeptStates(committed)))
                .give(record(0, "a"))
                .tick()
                .give(record(1, "b"))
                .give(record(2, "a"));

        assertThat(committed).as("the states that were committed at a tick").hasSize(1);
        DedupState first = committed.get(0);
        assertThat(List.of(
                        first.counts(),
                        first.passed().contains(0, 1),
                        first.dropped().contains(0, 2)))
                .as(
                        "the counts of a commit that held a, and whether it also holds the records of b and of a's duplicate, which came"
                                + " after it; this store keeps the state that it is given%s",
                        bolt.problems())
                .containsExactly(new DedupCounts(1, 0, 0), false, false);
    }

    @Test
    @Rule({"by-partition", "same-verdict", "counted-once"})
    void records_of_two_partitions_are_two_also_where_their_offsets_are_equal(Answer<DedupCountBolt> answer) {
        BoltInHand bolt = new BoltInHand(SHAPE, bolt(answer, 1000))
                .give(record(0, "a"))
                .give(record(1, "a"))
                .give(new Values(event("b", "12:00"), 1, 0L))
                .give(new Values(event("c", "12:00"), 1, 1L))
                .tick();

        assertThat(bolt.emitted().stream().filter(arrival -> arrival.stream().equals(DedupCountBolt.COUNTS)))
                .as(
                        "the counts after a and its duplicate on partition 0, offsets 0 and 1, and b and c on partition 1, offsets 0 and 1%s",
                        bolt.problems())
                .containsExactly(Arrival.on(DedupCountBolt.COUNTS, new DedupCounts(3, 1, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 1000})
    @Rule("by-partition")
    void a_partition_that_is_far_ahead_makes_no_event_of_another_late(int ahead, Answer<DedupCountBolt> answer) {
        BoltRun run = run(answer)
                .send(new Values(event("a", "12:00"), ahead, 0L), new Values(event("b", "10:30"), 0, 0L))
                .tick();

        assertThat(counts(run))
                .as("a at 12:00 on partition %d, b at 10:30 on partition 0%s", ahead, run.problems())
                .last()
                .isEqualTo(new DedupCounts(2, 0, 0));
    }

    @Test
    @Rule("fault-fails")
    void a_record_that_cannot_be_judged_now_comes_again_and_the_others_keep_their_state(Answer<DedupCountBolt> answer) {
        BoltRun run = BoltBench.on(storm, SHAPE)
                .run(answer.create(new DedupSettings(100, 1000), new MemoryThatFailsOnce("b"), store.checkpoints()))
                .send(record(0, "a"), record(1, "b"))
                .tick();

        assertThat(run.history(1))
                .as("record 1, for whose event the memory fails once" + run.problems())
                .containsExactly("sent", "failed", "sent", "acked");
        assertThat(run.history(0)).as("record 0").containsExactly("sent", "acked");
        assertThat(counts(run)).as("the counts").last().isEqualTo(new DedupCounts(2, 0, 0));
    }

    /** Keeps the states themselves, as a store in the same process may. */
    private record KeptStates(List<DedupState> committed) implements Checkpoints {

        @Override
        public Optional<DedupState> load(int task) {
            return Optional.empty();
        }

        @Override
        public void commit(int task, Supplier<DedupState> state) {
            committed.add(state.get());
        }
    }

    private BoltRun run(Answer<DedupCountBolt> answer) {
        return BoltBench.on(storm, SHAPE).run(bolt(answer, 1000));
    }

    private DedupCountBolt bolt(Answer<DedupCountBolt> answer, int commitEvery) {
        DedupMemory memory = ids -> new Deduplicator(new Retention(Duration.ofHours(1), 1000), ids);
        return answer.create(new DedupSettings(100, commitEvery), memory, store.checkpoints());
    }

    /** What passed, as "a@0": the event's id and its offset. */
    private static List<String> passed(BoltRun run) {
        return run.arrivals(DedupCountBolt.EVENTS).stream()
                .map(values -> id(values.get(0)) + "@" + values.get(2))
                .toList();
    }

    private static List<Object> counts(BoltRun run) {
        return run.arrivals(DedupCountBolt.COUNTS).stream()
                .map(values -> values.get(0))
                .toList();
    }

    private static boolean holds(Tuple tuple, String id) {
        return id(tuple.getValueByField(DedupCountBolt.EVENT)).equals(id);
    }

    private static String id(Object event) {
        return event instanceof ViewingEvent viewing ? viewing.id() : "";
    }

    private static Values record(long offset, String id) {
        return record(offset, id, "12:00");
    }

    private static Values record(long offset, String id, String time) {
        return new Values(event(id, time), 0, offset);
    }

    private static Arrival passed(long offset, String id, String time) {
        return Arrival.on(DedupCountBolt.EVENTS, event(id, time), 0, offset);
    }

    private static ViewingEvent event(String id, String time) {
        return new Watched(
                id, 1, 7, "2001:db8::1", Instant.parse("2026-01-31T" + time + ":00Z"), Duration.ofMinutes(90));
    }
}
