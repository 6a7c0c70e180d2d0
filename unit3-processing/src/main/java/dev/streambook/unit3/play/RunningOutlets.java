package dev.streambook.unit3.play;

import dev.streambook.engine.Patience;
import dev.streambook.engine.junit.QuietLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.awaitility.core.ConditionTimeoutException;

/** Queries that were started with the trigger {@code AvailableNow}: they end by themselves. */
final class RunningOutlets {

    private RunningOutlets() {}

    /**
     * Returns when each has had what is there, or has failed: the failures, by name.
     *
     * @throws ConditionTimeoutException if one goes on and on, as without that trigger; then none is left running
     */
    static Map<String, String> awaitEnd(List<StreamingQuery> queries) throws TimeoutException {
        Map<String, String> failures = new LinkedHashMap<>();
        try (QuietLog expected = QuietLog.of("org.apache.spark")) {
            for (StreamingQuery query : queries) {
                awaitEnd(query).ifPresent(failure -> failures.put(query.name(), failure));
            }
        } finally {
            for (StreamingQuery query : queries) {
                query.stop();
            }
        }
        return failures;
    }

    private static Optional<String> awaitEnd(StreamingQuery query) {
        try {
            if (!query.awaitTermination(Patience.limit().toMillis())) {
                throw new ConditionTimeoutException(
                        ("query %s still ran after %d s; with the trigger AvailableNow it ends when it has had what is there:"
                                        + " give the trigger to every writer")
                                .formatted(query.name(), Patience.limit().toSeconds()));
            }
            return Optional.empty();
        } catch (StreamingQueryException failed) {
            return Optional.of(String.valueOf(failed.getCause().getMessage()));
        }
    }
}
