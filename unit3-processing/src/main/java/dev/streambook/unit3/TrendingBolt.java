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
 * Counts in sliding windows of event time what is watched and rated, and ranks a window when the watermark has passed it.
 *
 * <p>An answer has a constructor {@code (TrendSettings, TrendParts)} and is serializable. It runs as one task, as a ranking
 * is of all items. Its state is in memory; 3.5 is about state that must outlive the worker.
 */
@Exercise(
        id = "3.4",
        title = "Windows and late tuples in Storm",
        stars = 3,
        partOf = "trending: the bolt that counts the sliding windows and ranks those that are over")
public interface TrendingBolt extends IRichBolt {

    /** Field of the tuples that come in: the {@link dev.streambook.event.ViewingEvent}. */
    String EVENT = "event";

    /** Field of the tuples that come in: the event's partition, as {@code Integer}. */
    String PARTITION = "partition";

    /** Field of the tuples that come in: the event's offset, as {@code Long}. */
    String OFFSET = "offset";

    /** The stream of the rankings. */
    String RANKINGS = "rankings";

    /** A {@link dev.streambook.unit1.Window} and its items, a list of {@link dev.streambook.unit1.Estimate}. */
    Fields RANKING_FIELDS = new Fields("window", "items");

    /** The stream of the events that are too late for all of their windows. */
    String LATE = "late";

    /** The event with its place in the log. */
    Fields LATE_FIELDS = new Fields(EVENT, PARTITION, OFFSET);

    /** The stream on which the bolt says at each tick how its state is. */
    String STATE = "state";

    /** The watermark, as {@link java.time.Instant}, and how many windows are open, as {@code Integer}. */
    Fields STATE_FIELDS = new Fields("watermark", "windows");

    /**
     * Takes an event or, each second, a tick.
     *
     * <p>Of events, only {@code Watched} and {@code Rated} are counted; all of them move the watermark.
     */
    @Promise(
            id = "every-window",
            says = "An event counts in every window that holds its event time and has not been ranked.",
            read = "sliding")
    @Promise(
            id = "ranked-at-the-end",
            says = "A window is ranked as soon as the watermark of all channels has reached its end, and not before.",
            read = "when-a-window-is-over")
    @Promise(
            id = "oldest-first",
            says = "Windows that close together are ranked oldest first.",
            read = "when-a-window-is-over")
    @Promise(
            id = "late-stream",
            says =
                    "An event that counts, and whose windows have all been ranked, goes to the stream of late events, anchored.",
            read = "late-is-no-error")
    @Promise(
            id = "top",
            says = "A ranking has at most top items, the most frequent first, as the counters give them.",
            read = "when-a-window-is-over")
    @Promise(id = "late-acked", says = "A late event is acked and not failed.", read = "late-is-no-error")
    @Promise(
            id = "partly-late",
            says = "An event that still counts in one of its windows is not late.",
            read = "late-is-no-error")
    @Promise(id = "ranked-once", says = "No window is ranked twice.", read = "late-is-no-error")
    @Promise(
            id = "idle",
            says =
                    "A channel that has been silent for idleTicks ticks is not waited for. Any event breaks the silence.",
            read = "a-silent-partition")
    @Promise(
            id = "what-counts",
            says = "Only what was watched or rated counts; any event moves the watermark.",
            read = "sliding")
    @Promise(
            id = "ranking-unanchored",
            says = "A ranking that fails downstream brings no event again.",
            read = "no-root-for-a-ranking")
    @Promise(
            id = "counted-once",
            says = "An event that cannot be handled now is failed, and counts once when it comes again.",
            read = "no-root-for-a-ranking")
    @Promise(id = "acked", says = "An event is acked as soon as it is counted.", read = "no-root-for-a-ranking")
    @Promise(
            id = "bounded",
            says = "Only windows that are not over are kept in memory.",
            read = "the-state-and-its-size")
    @Promise(
            id = "state-told",
            says = "At each tick, after the ranking, the watermark and the number of open windows are told.",
            read = "the-state-and-its-size")
    @Override
    void execute(Tuple tuple);

    @Override
    default void declareOutputFields(OutputFieldsDeclarer declarer) {
        declarer.declareStream(RANKINGS, RANKING_FIELDS);
        declarer.declareStream(LATE, LATE_FIELDS);
        declarer.declareStream(STATE, STATE_FIELDS);
    }

    @Override
    default void cleanup() {}

    /** A tick each second. */
    @Override
    default Map<String, Object> getComponentConfiguration() {
        return Map.of(Config.TOPOLOGY_TICK_TUPLE_FREQ_SECS, 1);
    }
}
