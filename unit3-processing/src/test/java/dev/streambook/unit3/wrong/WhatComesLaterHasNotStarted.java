package dev.streambook.unit3.wrong;

import dev.streambook.unit3.Outlet;
import dev.streambook.unit3.solution.Sinks;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** Starts all at the same time, and stops those that come before the first that failed. */
@WrongAnswer(
        to = dev.streambook.unit3.Sinks.class,
        belief = "What stands behind the one that cannot start has not been started",
        breaks = "all-or-none",
        test = "if_the_first_cannot_start_none_is_left_running",
        saying = "queries that are left running")
public final class WhatComesLaterHasNotStarted extends Sinks {

    public WhatComesLaterHasNotStarted(Path checkpoints, Trigger trigger) {
        super(checkpoints, trigger);
    }

    @Override
    public List<StreamingQuery> start(Dataset<Row> rows, List<Outlet> outlets) throws TimeoutException {
        List<Callable<StreamingQuery>> starts = new ArrayList<>();
        outlets.forEach(outlet -> starts.add(() -> writer(rows, outlet).start()));
        ExecutorService threads = Executors.newCachedThreadPool();
        List<StreamingQuery> started = new ArrayList<>();
        try {
            for (Future<StreamingQuery> start : threads.invokeAll(starts)) {
                started.add(start.get());
            }
            return started;
        } catch (ExecutionException | InterruptedException e) {
            for (StreamingQuery query : started) {
                query.stop();
            }
            throw new IllegalStateException("an outlet cannot be started", e);
        } finally {
            threads.shutdown();
        }
    }
}
