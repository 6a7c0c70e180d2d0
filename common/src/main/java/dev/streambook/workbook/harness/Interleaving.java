package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.Answer;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Lets one thread stop between two chosen steps of a call, and another make a whole call in the meantime. To meet like this
 * by chance takes threads millions of calls; here every meeting is tried once, on every machine. Use it wherever a contract
 * says that threads may share an instance.
 *
 * <p>A step ends before each access to a field of the answer or to a slot of an array, before each call of another object,
 * and before each block that takes a lock, so {@code count++} is at least two. For this the answer's class is loaded a second
 * time, with a call of {@link #step} before each of them.
 *
 * <p>{@link #verifyShared} is for functions, which must return what they return alone. For what has a state, {@link #of}
 * makes one meeting, and the test says what must hold afterwards.
 */
public final class Interleaving {

    /** For a thread that neither ends nor waits: it spins until the other one goes on. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    /** Longer than a thread pauses by chance. */
    private static final long A_MOMENT = Duration.ofMillis(10).toNanos();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int MEETINGS = 150;
    private static final int NEVER = -1;

    private static final ThreadLocal<Interleaving> OF_THREAD = new ThreadLocal<>();

    private final int stop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private int steps;

    private Interleaving(int stop) {
        this.stop = stop;
    }

    /** What became of the second call while the first one stood still. */
    public enum Meeting {
        /** The first call has fewer steps; the second was not made. */
        NONE,
        /** It ended. */
        ENDED,
        /** It waited for something, and ended later. */
        WAITED
    }

    /**
     * Starts {@code first}, lets it stop before step number {@code stop}, starts {@code second}, and lets {@code first} go on
     * when the second has ended, or waits for it.
     *
     * @return whether the first call has so many steps; if not, the second was not made
     */
    public static boolean of(Callable<?> first, int stop, Callable<?> second, Crew crew) {
        return meeting(first, stop, second, crew) != Meeting.NONE;
    }

    /** The same, and says whether the second call needed the first one to go on. */
    public static Meeting meeting(Callable<?> first, int stop, Callable<?> second, Crew crew) {
        Interleaving meeting = new Interleaving(stop);
        Thread one = crew.start("the first call", () -> meeting.run(first));
        yieldWhile(() -> one.isAlive() && meeting.stopped.getCount() > 0);
        if (meeting.stopped.getCount() > 0) {
            return Meeting.NONE;
        }
        Thread other = crew.start("the second call", second::call);
        boolean ended = endsWithoutHelp(other, one);
        meeting.goOn.countDown();
        return ended ? Meeting.ENDED : Meeting.WAITED;
    }

    /**
     * Makes {@code second} between any two steps of {@code first}, and {@code first} between any two of {@code second}, on
     * an instance {@link #inSteps} that both share. A call of very many steps is stopped at {@value #MEETINGS} of them,
     * evenly spread.
     *
     * @param name of the two calls in a message, such as {@code "solve(A) and solve(B)"}
     * @throws AssertionError if a call returns something else than it returns alone
     */
    public static <T> void verifyShared(String name, Callable<T> first, Callable<T> second) {
        verifyEach(name + ", the first one interrupted", first, second);
        verifyEach(name + ", the second one interrupted", second, first);
    }

    private static <T> void verifyEach(String name, Callable<T> stopped, Callable<T> between) {
        Interleaving alone = new Interleaving(NEVER);
        T expected = alone.result(stopped);
        T expectedBetween = new Interleaving(NEVER).result(between);
        int meetings = Math.min(alone.steps, MEETINGS);
        for (int meeting = 0; meeting < meetings; meeting++) {
            int stop = 1 + (int) ((long) meeting * alone.steps / meetings);
            AtomicReference<T> got = new AtomicReference<>();
            AtomicReference<T> gotBetween = new AtomicReference<>();
            String situation = "%s before step %d of %d".formatted(name, stop, alone.steps);
            try (Crew crew = new Crew()) {
                of(
                        () -> {
                            got.set(stopped.call());
                            return null;
                        },
                        stop,
                        () -> {
                            gotBetween.set(between.call());
                            return null;
                        },
                        crew);
                crew.untilAllHaveEnded(situation);
            }
            assertThat(got.get())
                    .as("%s: what it returned, which is not what it returns alone", situation)
                    .isEqualTo(expected);
            if (gotBetween.get() != null) {
                assertThat(gotBetween.get())
                        .as("%s: what the other call returned, which is not what it returns alone", situation)
                        .isEqualTo(expectedBetween);
            }
        }
    }

    private <T> T result(Callable<T> call) {
        OF_THREAD.set(this);
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException("the call failed where nobody else was: " + e, e);
        } finally {
            OF_THREAD.remove();
        }
    }

    private static void yieldWhile(BooleanSupplier busy) {
        long end = System.nanoTime() + PATIENCE;
        while (busy.getAsBoolean() && System.nanoTime() < end) {
            Thread.yield();
        }
    }

    /**
     * Whether it ends while the first one stands still. Whoever wants a lock that the first one has will not. A thread may
     * also pause for a moment without waiting for the first one, as where a class is loaded; only one that does not wake up
     * for a while is taken for one that waits.
     */
    private static boolean endsWithoutHelp(Thread other, Thread first) {
        long[] awake = {System.nanoTime()};
        yieldWhile(() -> {
            State state = other.getState();
            if (state == State.RUNNABLE) {
                awake[0] = System.nanoTime();
            }
            return state != State.TERMINATED
                    && System.nanoTime() - awake[0] < A_MOMENT
                    && !(state != State.RUNNABLE && wantsALockOf(first, other));
        });
        return other.getState() == State.TERMINATED;
    }

    private static boolean wantsALockOf(Thread owner, Thread other) {
        ThreadInfo now = THREADS.getThreadInfo(other.getId());
        return now != null && now.getLockOwnerId() == owner.getId();
    }

    private void run(Callable<?> call) throws Exception {
        OF_THREAD.set(this);
        call.call();
    }

    /** Called by the answer before each step. Public because the answer is loaded by a loader of its own. */
    public static void step() throws InterruptedException {
        Interleaving meeting = OF_THREAD.get();
        if (meeting != null && ++meeting.steps == meeting.stop) {
            meeting.stopped.countDown();
            meeting.goOn.await();
        }
    }

    /** The same answer, in steps. */
    public static <C> Answer<C> inSteps(Answer<C> answer) {
        return new StepLoader(answer.type().getClassLoader()).load(answer);
    }
}
