package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/**
 * Counts how often each film was played in the last minutes, with DStreams, and survives a restart.
 *
 * <p>An answer has a constructor that takes {@link Settings}. It is used as {@code JavaStreamingContext.getOrCreate(checkpoint,
 * () -> answer.create(…))}: where the checkpoint holds a context, that one is taken and {@code create} is not called.
 */
@Exercise(id = "3.6", title = "DStreams and why they are past", stars = 2)
@Promise(
        id = "each-batch",
        says = "At the end of every batch the output gets the counts of the window that ends there.",
        read = "a-stream-is-a-row-of-batches")
@Promise(
        id = "leaves",
        says = "A play that is older than the window is no longer counted.",
        read = "a-window-with-its-inverse")
@Promise(
        id = "zeros",
        says = "A film that was not played in the window is not in the counts, not even with a zero.",
        read = "zeros-must-be-dropped")
@Promise(
        id = "state",
        says = "Nothing is carried on for a film that was not played in the window.",
        read = "zeros-must-be-dropped")
@Promise(
        id = "sizes",
        says = "Batches and windows are as long as the settings say, to the millisecond.",
        read = "a-stream-is-a-row-of-batches")
@Promise(
        id = "recovers",
        says = "After a restart from the checkpoint the window goes on with the plays from before it.",
        read = "getorcreate")
@Promise(
        id = "output-fails",
        says = "A batch that the output could not write comes again after a restart.",
        read = "an-output-that-fails")
@Promise(id = "not-started", says = "create gives a context that is not started yet.", read = "getorcreate")
public interface LegacyCount {

    /**
     * @param checkpoint a folder, for the context and for the state of the window
     * @param batch how long a batch is, whole milliseconds
     * @param window how long the window is, a multiple of {@code batch}
     */
    record Settings(Path checkpoint, Duration batch, Duration window) {}

    /** Opens the stream of the films that are played, one number for each play. */
    @FunctionalInterface
    interface Input {
        JavaDStream<Integer> open(JavaStreamingContext context);
    }

    /** Takes the counts of a window. It is stored in the checkpoint, with whatever it refers to. */
    @FunctionalInterface
    interface Output extends Serializable {

        /**
         * @param end of the window, milliseconds
         * @param plays how often each film was played in the window; nobody changes it afterwards
         * @throws RuntimeException if it cannot write now: the batch has failed
         */
        void write(long end, Map<Integer, Long> plays);
    }

    /** A context with everything in it, not yet started. */
    JavaStreamingContext create(JavaSparkContext spark, Input films, Output output);
}
