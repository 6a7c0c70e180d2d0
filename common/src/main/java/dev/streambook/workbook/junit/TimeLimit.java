package dev.streambook.workbook.junit;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * How long one test may take: an answer with an endless loop, or one that waits for what never comes, must end as a message
 * and not as a silent console. No measure of speed: whatever is solved takes a small part of it.
 *
 * <p>{@code -Dstreambook.limit} sets the seconds (30). An answer that was stuck once is given {@value #ONCE_STUCK} s for each
 * test that is left, since it will be red anyway. In a debugger there is no limit.
 */
final class TimeLimit {

    static final String PROPERTY = "streambook.limit";

    private static final long DEFAULT = 30;
    private static final long ONCE_STUCK = 5;

    private long seconds;

    TimeLimit(long seconds) {
        this.seconds = seconds;
    }

    static TimeLimit ofThisRun() {
        String seconds = System.getProperty(PROPERTY);
        return new TimeLimit(seconds == null ? DEFAULT : Long.parseLong(seconds));
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
        FutureTask<Void> task = new FutureTask<>(() -> proceedAndWrap(invocation));
        Thread thread = new Thread(task, Thread.currentThread().getName() + " (answer)");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause().getCause();
        } catch (TimeoutException e) {
            StuckException stuck = new StuckException(seconds, thread.getStackTrace());
            thread.interrupt();
            seconds = Math.min(seconds, ONCE_STUCK);
            throw stuck;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
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
