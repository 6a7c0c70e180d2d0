package dev.streambook.unit3.dstream;

import dev.streambook.engine.Patience;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.streaming.Checkpoint;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.StreamingListener;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchCompleted;
import org.apache.spark.util.ManualClock;

/**
 * A running streaming context whose time stands still until {@link #batch} moves it by one batch. Closing stops the context
 * as a crash would, in the middle of what it does, and leaves Spark itself running.
 */
public final class BatchClock implements AutoCloseable {

    private static final String CLOCK = "spark.streaming.clock";

    private final JavaStreamingContext context;
    private final ManualClock clock;
    private final long batch;
    private final Set<Long> completed;
    private long time;

    private BatchClock(JavaStreamingContext context, Duration batch, Set<Long> completed) {
        this.context = context;
        this.batch = batch.toMillis();
        this.completed = completed;
        this.clock = (ManualClock) context.ssc().scheduler().clock();
    }

    /**
     * Contexts that are made from now on, or recovered, go by a clock that is moved by hand. A JVM holds one running context:
     * what an earlier one has left is stopped.
     */
    public static void takeOver(SparkContext spark) {
        stopActive();
        spark.conf().set(CLOCK, ManualClock.class.getName());
    }

    /** Contexts that are made from now on go by the machine's clock again; see {@link #takeOver}. */
    public static void letGo(SparkContext spark) {
        stopActive();
        spark.conf().remove(CLOCK);
    }

    private static void stopActive() {
        if (StreamingContext.getActive().isDefined()) {
            StreamingContext.getActive().get().stop(false, false);
        }
    }

    /**
     * Starts the context; it must have been made after {@link #takeOver}.
     *
     * @throws IllegalStateException if Spark cannot store the context, with the class of the object that is in its way
     */
    public static BatchClock start(JavaStreamingContext context, Duration batch) {
        Set<Long> completed = ConcurrentHashMap.newKeySet();
        context.ssc().addStreamingListener(new StreamingListener() {
            @Override
            public void onBatchCompleted(StreamingListenerBatchCompleted event) {
                completed.add(event.batchInfo().batchTime().milliseconds());
            }
        });
        BatchClock running = new BatchClock(context, batch, completed);
        startOrSayWhatCannotBeStored(context);
        running.time = running.clock.getTimeMillis();
        return running;
    }

    /** Spark fails at its search for the object: the class of the JDK that it needs is hidden by Java 17 and gone in Java 25. */
    private static void startOrSayWhatCannotBeStored(JavaStreamingContext context) {
        try {
            context.start();
        } catch (LinkageError search) {
            try {
                Checkpoint.serialize(
                        new Checkpoint(context.ssc(), new Time(0)),
                        context.ssc().conf());
            } catch (Exception e) {
                throw new IllegalStateException(
                        ("Spark cannot store the context with its checkpoint: %s. Where a function uses a field of its object,"
                                        + " the whole object is stored; take the value into a local variable first")
                                .formatted(e),
                        e);
            }
            throw search;
        }
    }

    /**
     * Moves time to the end of the next batch, and returns when its output is written.
     *
     * @return the time of the batch: its end
     */
    public long batch() {
        time += batch;
        clock.setTime(time);
        Patience.until(
                "the batch that ends at %d ms is done: every batch has an output, also where nothing was played"
                        .formatted(time),
                () -> completed.contains(time));
        return time;
    }

    @Override
    public void close() {
        context.stop(false, false);
    }
}
