package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Map;
import org.apache.storm.topology.IRichSpout;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Fields;

/**
 * Sends the records of a log into a topology, and those that fail again.
 *
 * <p>An answer has a constructor that takes a {@link RecordLog}, {@link DeadLetters}, {@link SpoutRetries} and a
 * {@link java.time.Clock}, and is serializable. Storm calls {@code open} on the worker, and then everything else from the same
 * thread, one call after the other. For each tuple that is sent it calls {@code ack} or {@code fail}, once.
 */
@Exercise(id = "3.3", title = "A replayable spout", stars = 2)
@Promise(
        id = "message-id",
        says = "Each tuple is sent with its record's offset as message id.",
        read = "the-message-id")
@Promise(
        id = "each-once",
        says = "Each record, an empty one too, is sent in the order of the log, and again only if it has failed.",
        read = "the-message-id")
@Promise(id = "replay", says = "A record that has failed is sent again.", read = "storm-stores-nothing")
@Promise(
        id = "delay",
        says = "A failed record is sent again after the delay, and not before: the same delay after each failure.",
        read = "retries-with-a-delay")
@Promise(
        id = "meanwhile",
        says = "While a failed record waits for its retry, the records after it are sent.",
        read = "retries-with-a-delay")
@Promise(id = "retry-first", says = "A retry that is due goes before a new record.", read = "retries-with-a-delay")
@Promise(id = "one-at-a-time", says = "One call of nextTuple sends at most one tuple.", read = "nexttuple-never-waits")
@Promise(
        id = "never-waits",
        says = "nextTuple returns at once: it waits neither for a record nor for a retry.",
        read = "nexttuple-never-waits")
@Promise(
        id = "bounded",
        says = "A record is sent again as often as the settings say, and then no more.",
        read = "bounded-retries")
@Promise(id = "own-retries", says = "The failures of each record are counted for themselves.", read = "bounded-retries")
@Promise(
        id = "dead-letter",
        says = "A record that is given up becomes a dead letter, and is done.",
        read = "a-last-place")
@Promise(
        id = "letter-first",
        says = "A record that is given up is done when its letter is written, and not before.",
        read = "a-last-place")
@Promise(
        id = "commit",
        says = "The offset that is committed is the lowest one that is not done.",
        read = "what-is-done")
@Promise(id = "forgets", says = "Nothing is kept of a record that is done.", read = "what-is-done")
@Promise(
        id = "travels-as-bytes",
        says = "A spout travels to its worker as bytes, works there, and shares nothing with another spout.",
        read = "a-spout-travels")
public interface LogSpout extends IRichSpout {

    /** Field of a tuple: the record's value, as {@code byte[]}. */
    String BYTES = "bytes";

    /** Field of a tuple: the record's offset, as {@code Long}. */
    String OFFSET = "offset";

    /** The fields of a tuple, on the default stream. */
    Fields FIELDS = new Fields(BYTES, OFFSET);

    /**
     * Sends one tuple if there is something to send: a retry that is due, or else the next record of the log. The message id
     * is the record's offset, as {@code Long}. With nothing to send it returns: Storm pauses a little before it asks again.
     */
    @Override
    void nextTuple();

    /** The record is done: commits, and forgets it. */
    @Override
    void ack(Object offset);

    /**
     * The record has failed, or was neither acked nor failed within the time-out. It is sent again after the delay. If
     * that would be one retry too many, it is written to the dead letters with its value, and is then done like a record that
     * is acked. What the dead letters throw may leave this method: the record is not done, and comes again after a restart.
     */
    @Override
    void fail(Object offset);

    @Override
    default void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declare(FIELDS);
    }

    @Override
    default void close() {}

    @Override
    default void activate() {}

    @Override
    default void deactivate() {}

    @Override
    default Map<String, Object> getComponentConfiguration() {
        return Map.of();
    }
}
