package dev.streambook.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/** How long a call waits for a cluster before it gives up with a sentence that says what it wanted. */
final class Patience {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private Patience() {}

    /**
     * Returns when the fact has come true.
     *
     * @throws org.awaitility.core.ConditionTimeoutException naming the fact, if it has not come within {@link #LIMIT}
     */
    static void until(String fact, Callable<Boolean> isTrue) {
        Awaitility.await(fact)
                .dontCatchUncaughtExceptions()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(LIMIT)
                .until(isTrue);
    }

    /**
     * The future's value.
     *
     * @param wanted completes the sentence "cannot …"
     * @throws IllegalStateException if it fails, or does not come within {@link #LIMIT}
     */
    static <T> T await(Future<T> future, String wanted) {
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
