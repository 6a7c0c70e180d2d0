package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.function.BooleanSupplier;

/**
 * Reads a topic as a member of a consumer group and hands each record to a {@link RecordHandler}, so that no record is
 * left without its effect, whenever the process dies. Records may be handled again after a crash; how many is bounded.
 *
 * <p>An answer has the public constructor {@code (Map<String, Object> connection, String topic, RecordHandler handler)}.
 * {@code connection} holds consumer settings by their Kafka names, at least {@code bootstrap.servers} and
 * {@code group.id}, and no {@code group.instance.id}: a static member does not leave its group when it is closed. What the
 * promises below need is the answer's own to set, also where {@code connection} says something else.
 *
 * <ul>
 *   <li>An offset is committed after the handler has returned for every record before it, and never earlier.
 *   <li>The records of a partition are handled one at a time, in their order, on the thread that called {@link #run}.
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
@Promise(
        id = "unhandled-again",
        says = "A record that was read and not handled is read again.",
        read = "the-order-of-effect-and-commit")
@Promise(
        id = "every-record",
        says = "Every record is handled, one without a key or a value as well.",
        read = "the-order-of-effect-and-commit")
@Promise(
        id = "in-order",
        says = "The records of a partition are handled one at a time, in their order, on the thread of run.",
        read = "the-order-of-effect-and-commit")
@Promise(id = "one-batch-repeated", says = "A crash repeats at most one batch.", read = "how-much-is-repeated")
@Promise(
        id = "own-settings",
        says = "What these promises need is set by the answer, whatever the connection says of it.",
        read = "the-order-of-effect-and-commit")
@Promise(
        id = "member-of-group",
        says = "While it runs it is a member of its group, and when its run has ended, in whatever way, it has left.",
        read = "stopping")
@Promise(id = "clean-stop", says = "A clean stop repeats nothing and loses nothing.", read = "stopping")
@Promise(
        id = "oldest-first",
        says = "A group without a commit begins with the oldest record.",
        read = "where-a-new-group-begins")
@Promise(
        id = "handler-throws",
        says = "What the handler throws ends the run; its record is not committed.",
        read = "when-the-handler-throws")
public interface AtLeastOnceConsumer {

    /**
     * Handles records until {@code stop} says true, then returns, with all that was handled committed.
     *
     * @param stop asked before every poll; a batch in hand is finished first
     */
    void run(BooleanSupplier stop);
}
