package dev.streambook.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/** How long a call waits for a cluster before it gives up with a sentence that says what it wanted. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofSeconds(3);

    /** Of this thread and those that it starts. */
    private static final ThreadLocal<Duration> HERE = new InheritableThreadLocal<>() {
        @Override
        protected Duration initialValue() {
            return Duration.ofMillis(Long.getLong("streambook.limit", 30) * 667);
        }
    };

    private Patience() {}

    /**
     * How long to wait for what an answer should bring about: two thirds of what its test may take ({@code streambook.limit}, 30
     * s), so that the wait ends first and says what it was for. 3 s where an earlier wait was in vain.
     */
    public static Duration limit() {
        return HERE.get();
    }

    /** Lets this thread, and those that it starts from now on, wait shortly. */
    public static void shorten() {
        if (HERE.get().compareTo(SHORT) > 0) {
            HERE.set(SHORT);
        }
    }

    /**
     * Returns when the fact has come true.
     *
     * @throws org.awaitility.core.ConditionTimeoutException naming the fact, if it has not come within {@link #limit()}
     */
    public static void until(String fact, Callable<Boolean> isTrue) {
        until(fact, limit(), isTrue);
    }

    /** The same with the whole patience, for what no answer has a part in. */
    public static void untilEngine(String fact, Callable<Boolean> isTrue) {
        until(fact, LIMIT, isTrue);
    }

    private static void until(String fact, Duration limit, Callable<Boolean> isTrue) {
        Awaitility.await(fact)
                .dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(limit)
                .until(isTrue);
    }

    /**
     * The future's value.
     *
     * @param wanted completes the sentence "cannot …"
     * @throws IllegalStateException if it fails, or does not come within {@link #LIMIT}
     */
    public static <T> T await(Future<T> future, String wanted) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "cannot " + wanted + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot " + wanted + ": no answer within " + LIMIT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("cannot " + wanted + ": interrupted", e);
        }
    }
}
