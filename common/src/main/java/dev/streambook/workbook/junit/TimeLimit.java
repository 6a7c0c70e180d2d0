package dev.streambook.workbook.junit;

import dev.streambook.engine.Patience;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * How long one test may take: an answer with an endless loop, or one that waits for what never comes, must end as a message
 * and not as a silent console. No measure of speed: whatever is solved takes a small part of it.
 *
 * <p>{@code -Dstreambook.limit} sets the seconds (30). After a test that was given up no other test of the answer should run:
 * the loop goes on and takes a processor from whatever follows. After a test that waited in vain for a fact the others wait
 * shortly, see {@link Patience#limit()}. In a debugger there is no limit.
 */
public final class TimeLimit {

    /** Names the property that sets the seconds. */
    public static final String PROPERTY = "streambook.limit";

    private static final long DEFAULT = 30;

    private final long seconds;
    private boolean struck;
    private boolean waitedInVain;

    TimeLimit(long seconds) {
        this.seconds = seconds;
    }

    /** @param parameters of the run, which fall back on the system's properties */
    static TimeLimit from(Function<String, Optional<String>> parameters) {
        return new TimeLimit(parameters.apply(PROPERTY).map(Long::parseLong).orElse(DEFAULT));
    }

    /**
     * Proceeds on a thread of its own, since an endless loop cannot be interrupted.
     *
     * @throws StuckException if the limit is over, with the stack of what was still running
     */
    void proceed(Invocation<Void> invocation) throws Throwable {
        if (isDebugged()) {
            invocation.proceed();
            return;
        }
        boolean shortly = waitedInVain;
        FutureTask<Void> task = new FutureTask<>(() -> {
            if (shortly) {
                Patience.shorten();
            }
            return proceedAndWrap(invocation);
        });
        Thread thread = new Thread(task, Thread.currentThread().getName() + " (answer)");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause().getCause();
            waitedInVain |= isWaitInVain(thrown);
            throw thrown;
        } catch (TimeoutException e) {
            StuckException stuck = new StuckException(seconds, thread.getStackTrace());
            thread.interrupt();
            struck = true;
            throw stuck;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    /** Whether a test had to be given up. */
    boolean hasStruck() {
        return struck;
    }

    private static boolean isWaitInVain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConditionTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** A task cannot declare all that an invocation may throw. */
    private static Void proceedAndWrap(Invocation<Void> invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Throwable e) {
            throw new Thrown(e);
        }
    }

    private static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));
    }

    private static final class Thrown extends Exception {

        Thrown(Throwable cause) {
            super(cause);
        }
    }
}
