package dev.streambook.unit1;

import dev.streambook.workbook.Answer;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Lets one thread stop between two chosen steps of a call, and another make a whole call in the meantime. To meet like this
 * by chance takes threads millions of calls; here every meeting is tried once, on every machine.
 *
 * <p>A step ends before each access to a field of the answer, so {@code count++} is at least two. For this the answer's
 * class is loaded a second time, with a call of {@link #step} before each of them.
 */
public final class Interleaving {

    /** For a thread that neither ends nor waits: it spins until the other one goes on. */
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private static final ThreadLocal<Interleaving> OF_THREAD = new ThreadLocal<>();

    private final int stop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private int steps;

    private Interleaving(int stop) {
        this.stop = stop;
    }

    /**
     * Starts {@code first}, lets it stop before step number {@code stop}, starts {@code second}, and lets {@code first} go on
     * when the second has ended, or waits for it.
     *
     * @return whether the first call has so many steps; if not, the second was not made
     */
    static boolean of(Callable<?> first, int stop, Callable<?> second, Crew crew) {
        Interleaving meeting = new Interleaving(stop);
        Thread one = crew.start("the first call", () -> meeting.run(first));
        yieldWhile(() -> one.isAlive() && meeting.stopped.getCount() > 0);
        boolean met = meeting.stopped.getCount() == 0;
        if (met) {
            Thread other = crew.start("the second call", second::call);
            yieldWhile(() -> other.getState() == State.RUNNABLE);
            meeting.goOn.countDown();
        }
        return met;
    }

    private static void yieldWhile(BooleanSupplier busy) {
        long end = System.nanoTime() + PATIENCE;
        while (busy.getAsBoolean() && System.nanoTime() < end) {
            Thread.yield();
        }
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
    static <C> Answer<C> inSteps(Answer<C> answer) {
        try {
            @SuppressWarnings("unchecked") // the same class, from the same bytes
            Class<? extends C> type = (Class<? extends C>) Class.forName(
                    answer.type().getName(), true, new StepLoader(answer.type().getClassLoader()));
            return new Answer<>(answer.exercise(), answer.whose(), type, answer.resource());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
