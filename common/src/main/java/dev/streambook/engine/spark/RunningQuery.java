package dev.streambook.engine.spark;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import scala.Option;

/**
 * A streaming query as a part of a running program.
 *
 * @param name for messages, such as {@code the archive's query}
 */
public record RunningQuery(String name, StreamingQuery query) implements AutoCloseable {

    /** Starts a query. */
    @FunctionalInterface
    public interface Start {
        StreamingQuery start() throws TimeoutException;
    }

    /** @throws IllegalStateException if the query does not start in time */
    public static RunningQuery start(String name, Start start) {
        try {
            return new RunningQuery(name, start.start());
        } catch (TimeoutException e) {
            throw new IllegalStateException(name + " did not start in time: " + e.getMessage(), e);
        }
    }

    /** Why the query has ended by itself; empty as long as it runs. */
    public Optional<String> failure() {
        Option<StreamingQueryException> failure = query.exception();
        return failure.isDefined() ? Optional.of(failure.get().getMessage()) : Optional.empty();
    }

    /** Returns when all records that are in the log now have been handled. */
    public void processAllAvailable() {
        query.processAllAvailable();
    }

    /**
     * Stops the query, in the middle of a batch if need be: the batch is done again at the next start.
     *
     * @throws IllegalStateException if it does not stop in time
     */
    @Override
    public void close() {
        try {
            query.stop();
        } catch (TimeoutException e) {
            throw new IllegalStateException(name + " did not stop in time: " + e.getMessage(), e);
        }
    }
}
