package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Threads that take turns as a seed says, so that a mistake which needs an unlucky moment is found by the same seed on every
 * machine. Only one of them runs at a time. Before each access to a field of the answer, and where it takes a lock, another
 * one may go on; locks, {@code wait}, {@code notify} and {@code notifyAll} of the answer are the schedule's own, and
 * {@code notify} wakes any one of those that wait. Where all of them wait, the run ends at once and says who. A wait with a
 * limit may give up at any moment, and it is then as much later for the answer as the limit says: nobody has to wait for it.
 *
 * <p>Use it for answers in which threads wait for each other: a {@code notify} in place of {@code notifyAll}, an {@code if}
 * in place of {@code while}, a check outside the lock. A capacity of 2, more threads than that, and some fifty calls each
 * leave a wrong answer little chance: 30 schedules of the example below take a second.
 *
 * <pre>{@code
 * Answer<BoundedPipe<Integer>> scheduled = Schedule.scheduled(answer);
 * Schedule.verifyEach(30, schedule -> {
 *     BoundedPipe<Integer> pipe = scheduled.create(2, BLOCK);
 *     for (int i = 1; i <= 6; i++) {
 *         schedule.thread("producer " + i, () -> offer(pipe, 50));
 *         schedule.thread("consumer " + i, () -> take(pipe, 50));
 *     }
 *     schedule.run("six producers and six consumers of 50 elements each, capacity 2");
 * });
 * }</pre>
 *
 * <p>An answer may use the locks and queues of {@code java.util.concurrent} as well. Those block for real: whoever calls
 * one gives its turn away meanwhile, and the order is then no longer the seed's alone. Their limits are over at once.
 */
public final class Schedule {

    /** Neighbouring seeds begin alike without it. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int seed;
    private final Turns turns;
    private final List<Member> members = new ArrayList<>();

    private Schedule(int seed) {
        this.seed = seed;
        this.turns = new Turns(new Choice(new Random(seed * SPREAD), seed % 2 == 0), members);
    }

    /** What a thread does. */
    public interface Job {
        void run() throws Exception;
    }

    /** The same answer, which lets schedules decide. */
    public static <C> Answer<C> scheduled(Answer<C> answer) {
        return new ScheduleLoader(answer.type().getClassLoader()).load(answer);
    }

    /** Does the same with schedules 1 to {@code count}. */
    public static void verifyEach(int count, Consumer<Schedule> test) {
        for (int seed = 1; seed <= count; seed++) {
            test.accept(new Schedule(seed));
        }
    }

    /** A thread of this schedule; it starts with {@link #run}. */
    public void thread(String name, Job job) {
        members.add(new Member(name, job, turns));
    }

    /**
     * For a thread of the test itself, before a call that may block, such as {@code await}: the others go on meanwhile. Without
     * it they do so only when that thread has slept for a while.
     */
    public static void giveTurnAway() {
        ScheduleCalls.leave();
    }

    /**
     * Returns when all threads have ended.
     *
     * @param situation for the message
     * @throws AssertionError if one of them fails, or all that are left wait for ever
     */
    public void run(String situation) {
        List<Member> stuck = turns.untilAllHaveEnded();
        for (Member member : members) {
            if (member.failure() != null) {
                throw new AssertionError(
                        "%s: in schedule %d %s failed: %s".formatted(situation, seed, member.name(), member.failure()),
                        member.failure());
            }
        }
        if (!stuck.isEmpty()) {
            throw new AssertionError("%s: in schedule %d %s would wait for ever"
                    .formatted(situation, seed, stuck.stream().map(Member::name).collect(Collectors.joining(", "))));
        }
    }
}
