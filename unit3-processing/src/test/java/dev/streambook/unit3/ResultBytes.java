package dev.streambook.unit3;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** The bytes that tasks have sent to the driver as their results: rows that it fetches, and little else. */
final class ResultBytes extends SparkListener implements AutoCloseable {

    private final SparkContext context;
    private final AtomicLong bytes = new AtomicLong();

    private ResultBytes(SparkContext context) {
        this.context = context;
    }

    /** Counts from now on. */
    static ResultBytes of(SparkContext context) {
        ResultBytes counting = new ResultBytes(context);
        context.addSparkListener(counting);
        return counting;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskMetrics() != null) { // as of a task that failed
            bytes.addAndGet(task.taskMetrics().resultSize());
        }
    }

    /** Of all tasks that have ended. */
    long soFar() {
        try {
            context.listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark has not told its listeners in time", e);
        }
        return bytes.get();
    }

    @Override
    public void close() {
        context.removeSparkListener(this);
    }
}
