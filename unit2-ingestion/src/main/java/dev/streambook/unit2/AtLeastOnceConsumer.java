package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import java.util.function.BooleanSupplier;

/**
 * Reads a topic as a member of a consumer group and hands each record to a {@link RecordHandler}, so that no record is
 * left without its effect, whenever the process dies. Records may be handled again after a crash; how many is bounded.
 *
 * <p>An answer has the public constructor {@code (Map<String, Object> connection, String topic, RecordHandler handler)}.
 * {@code connection} holds consumer settings by their Kafka names, at least {@code bootstrap.servers} and
 * {@code group.id}; what the promises below need is the answer's own to set.
 *
 * <ul>
 *   <li>An offset is committed after the handler has returned for every record before it, and never earlier.
 *   <li>There is a commit for each batch that {@code poll} returned: a crash repeats at most {@code max.poll.records}.
 *   <li>A group that has never committed begins with the oldest record of the topic.
 *   <li>What the handler throws ends {@link #run} and is thrown on; the record counts as not handled.
 * </ul>
 *
 * <p>The consumer is opened and closed by {@link #run}, on the caller's thread.
 */
@Exercise(
        id = "2.9",
        title = "Commit after the effect",
        stars = 2,
        partOf = "the archive of dead letters: none is lost, and one that comes twice does no harm")
public interface AtLeastOnceConsumer {

    /**
     * Handles records until {@code stop} says true, then returns, with all that was handled committed.
     *
     * @param stop asked before every poll, at least every 200 ms while no records come; a batch in hand is finished first
     */
    void run(BooleanSupplier stop);
}
