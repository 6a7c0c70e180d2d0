package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Map;
import org.apache.storm.Config;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;

/**
 * Lets each event through once and counts, so that neither a replay nor the death of its worker changes a count.
 *
 * <p>An answer has a constructor {@code (DedupSettings, DedupMemory, Checkpoints)} and is serializable. Of several tasks, each
 * gets the events of its keys.
 */
@Exercise(
        id = "3.5",
        title = "Stateful bolts and replay",
        stars = 3,
        partOf = "dedup: the bolt that lets each event through once, and the counts of the audit")
public interface DedupCountBolt extends IRichBolt {

    /** Field of the tuples that come in and go out: the {@link dev.streambook.event.ViewingEvent}. */
    String EVENT = "event";

    /** Field of the tuples that come in and go out: the record's partition, as {@code Integer}. */
    String PARTITION = "partition";

    /** Field of the tuples that come in and go out: the record's offset, as {@code Long}. */
    String OFFSET = "offset";

    /** The stream of the events that pass. */
    String EVENTS = "events";

    Fields EVENT_FIELDS = new Fields(EVENT, PARTITION, OFFSET);

    /** The stream on which the bolt tells its counts at each tick. */
    String COUNTS = "counts";

    /** {@link DedupCounts}. */
    Fields COUNT_FIELDS = new Fields("counts");

    /** Takes an event or, each second, a tick. */
    @Promise(id = "once", says = "Of two records with the same event id the first one passes.", read = "two-memories")
    @Promise(
            id = "by-partition",
            says = "Each partition has a memory of its own, as each is read at its own pace.",
            read = "two-memories")
    @Promise(
            id = "late-passes",
            says = "An event that is too old to be told from a duplicate passes, and counts as late.",
            read = "two-memories")
    @Promise(
            id = "same-verdict",
            says = "A record that passed passes again when it is replayed.",
            read = "a-replay-is-no-duplicate")
    @Promise(
            id = "counted-once",
            says = "Each record counts once: a replay changes no count.",
            read = "a-replay-is-no-duplicate")
    @Promise(id = "anchored", says = "What passes is anchored to its record.", read = "a-replay-is-no-duplicate")
    @Promise(
            id = "ack-after-commit",
            says = "A record is acked when a commit holds it, and not before.",
            read = "commit-then-ack")
    @Promise(
            id = "commit-every",
            says = "The state is committed after every commitEvery tuples, and at each tick.",
            read = "commit-then-ack")
    @Promise(
            id = "failed-commit",
            says = "If a commit fails, the records that it would have held are failed, and count once.",
            read = "commit-then-ack")
    @Promise(
            id = "one-moment",
            says = "A commit holds counts, ids and offsets of the same moment.",
            read = "state-and-place-together")
    @Promise(
            id = "resumed",
            says = "After a restart each task continues from its own last commit.",
            read = "state-and-place-together")
    @Promise(
            id = "own-state",
            says = "Each task has a state of its own, also beside others in its worker.",
            read = "state-and-place-together")
    @Promise(
            id = "counts-told",
            says =
                    "At each tick the counts go out on the stream of counts, after the commit. If the commit failed, they do not.",
            read = "commit-then-ack")
    @Promise(
            id = "fault-fails",
            says = "A record that cannot be judged now is failed, and changes nothing.",
            read = "commit-then-ack")
    @Override
    void execute(Tuple tuple);

    @Override
    default void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declareStream(EVENTS, EVENT_FIELDS);
        declarer.declareStream(COUNTS, COUNT_FIELDS);
    }

    @Override
    default void cleanup() {}

    /** A tick each second. */
    @Override
    default Map<String, Object> getComponentConfiguration() {
        return Map.of(Config.TOPOLOGY_TICK_TUPLE_FREQ_SECS, 1);
    }
}
