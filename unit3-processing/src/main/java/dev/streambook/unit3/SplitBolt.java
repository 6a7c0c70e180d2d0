package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Map;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;

/**
 * Splits a record of the log into its events, a tuple for each line.
 *
 * <p>An answer has a constructor that takes a {@link LineReader}, and is serializable: Storm makes it where the topology is
 * built, sends it to a worker as bytes, and calls {@code prepare} there. All calls of one instance come from one thread. A worker runs
 * several of them, each with a collector of its own.
 */
@Exercise(id = "3.2", title = "Anchor and ack", stars = 2)
@Promise(
        id = "tuple-a-line",
        says = "A record becomes one tuple for each of its lines, in their order.",
        read = "one-record-several-tuples")
@Promise(
        id = "line-numbers",
        says = "Each tuple carries the number of its line in its record, from 0.",
        read = "one-record-several-tuples")
@Promise(id = "by-name", says = "Fields are read by their names.", read = "one-record-several-tuples")
@Promise(id = "downstream-failure", says = "What fails downstream brings the whole record again.", read = "anchoring")
@Promise(id = "acked-when-emitted", says = "A record is acked when its lines are emitted.", read = "acking")
@Promise(id = "empty-record", says = "A record with nothing in it is done, too.", read = "acking")
@Promise(id = "no-bytes", says = "A record without bytes is a record without lines: it is acked.", read = "acking")
@Promise(
        id = "malformed",
        says = "A line that is no event becomes a dead letter, and its record is done.",
        read = "poison")
@Promise(
        id = "unwritable-dead-letter",
        says = "A dead letter that cannot be written brings its record again.",
        read = "poison")
@Promise(
        id = "passing-fault",
        says = "A fault that may pass fails the record, so that it comes again.",
        read = "a-fault-that-may-pass")
@Promise(id = "settled-once", says = "When execute returns, its record is acked or failed, and once.", read = "acking")
@Promise(
        id = "travels-as-bytes",
        says = "A bolt travels to its worker as bytes, and shares nothing with other tasks there.",
        read = "a-bolt-travels")
@Promise(id = "keeps-nothing", says = "Of a record that is settled the bolt keeps nothing.", read = "a-bolt-travels")
public interface SplitBolt extends IRichBolt {

    /** Field of the tuple that comes in: the record's value, as {@code byte[]} or null. Lines as in {@link RecordLines}. */
    String BYTES = "bytes";

    /** Field of all tuples: the record's partition, as {@code Integer}. */
    String PARTITION = "partition";

    /** Field of all tuples: the record's offset, as {@code Long}. */
    String OFFSET = "offset";

    /** Field of the tuples that go out: the number of the line in its record, from 0, as {@code Integer}. */
    String LINE = "line";

    /** The stream of the lines that are events. */
    String EVENTS = "events";

    /** The fields of {@link #EVENTS}; the event is a {@link dev.streambook.event.ViewingEvent}. */
    Fields EVENT_FIELDS = new Fields("user", "item", "event", PARTITION, OFFSET, LINE);

    /** The stream of the lines that are no events, for the dead letters. */
    String MALFORMED = "malformed";

    /** The fields of {@link #MALFORMED}: the line's bytes as they came, the reader's sentence about it, and its place. */
    Fields MALFORMED_FIELDS = new Fields(BYTES, "reason", PARTITION, OFFSET, LINE);

    /**
     * Emits one tuple for each line, in their order: on {@link #EVENTS}, or on {@link #MALFORMED} where the reader throws
     * {@link dev.streambook.event.MalformedEventException}.
     *
     * <p>Whatever goes wrong with one of these tuples further down must bring the whole record again, so each is anchored
     * to the record. When this method returns, the record has been acked or failed, once:
     *
     * <ul>
     *   <li>acked, if every line was emitted on one of the two streams; a record without lines as well;
     *   <li>failed, if anything else than a malformed line went wrong, however often. It then comes again, and what was
     *       emitted before the failure is emitted again.
     * </ul>
     *
     * No exception leaves this method: it would end the worker, and all other bolts in it.
     */
    @Override
    void execute(Tuple record);

    @Override
    default void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declareStream(EVENTS, EVENT_FIELDS);
        declarer.declareStream(MALFORMED, MALFORMED_FIELDS);
    }

    @Override
    default void cleanup() {}

    @Override
    default Map<String, Object> getComponentConfiguration() {
        return Map.of();
    }
}
