package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Consume, process, produce: reads a topic as a member of a group, and writes what a {@link BatchTransform} makes of it,
 * such that for readers of committed records each input has had its outputs once, whatever crashed in between.
 *
 * <p>An answer has the public constructor {@code (Map<String, Object> connection, String transactionalId, String topic,
 * BatchTransform transform)}. {@code connection} holds settings of both clients by their Kafka names, at least {@code
 * bootstrap.servers} and {@code group.id}. {@code transactionalId} is the same after a restart, and different for each
 * instance that runs at the same time.
 *
 * <ul>
 *   <li>Outputs of a batch and the offsets after it become visible together, or neither does.
 *   <li>Outputs are written as the transform made them, with their partition, timestamp and headers. It is asked after every
 *       poll, also after one that has brought nothing.
 *   <li>Who commits, where a new group begins, whose records are read and the transactional id are the answer's own to set,
 *       also where {@code connection} says something else.
 *   <li>What an earlier instance of the same transactional id left open is aborted before anything is read.
 *   <li>An instance that the group has given up cannot commit any more, even if it does not know yet. One that is still a
 *       member goes on, whoever joins or leaves the group meanwhile.
 *   <li>Input of aborted transactions is not read; a group without a commit begins with the oldest record.
 *   <li>An exception ends {@link #run} and is thrown on. Nothing of the open transaction is committed, unless it was the
 *       commit that got no answer: then it may be committed, and the next instance goes on from what the group's offsets say.
 * </ul>
 *
 * <p>Both clients are opened and closed by {@link #run}, on the caller's thread. Nothing here covers an effect outside of
 * Kafka: whatever else the transform does is done again after a crash.
 */
@Exercise(
        id = "2.12",
        title = "Transactions and replay",
        stars = 3,
        partOf = "the speed layer: events to user vectors, each once for readers of committed records")
@Promise(
        id = "visible-together",
        says = "Outputs and offsets become visible together.",
        read = "one-transaction-for-both")
@Promise(
        id = "outputs-as-made",
        says = "What the transform makes is written as it is, also where nothing was read.",
        read = "one-transaction-for-both")
@Promise(
        id = "own-settings",
        says = "Who commits, where a group begins, what is read and the transactional id: the answer sets them.",
        read = "one-transaction-for-both")
@Promise(
        id = "failure-aborts",
        says = "A failure ends the run, and the transaction with an abort, be it by abortTransaction or by close.",
        read = "one-transaction-for-both")
@Promise(
        id = "commit-unknown",
        says = "A commit that gets no answer ends the run with its TimeoutException.",
        read = "one-transaction-for-both")
@Promise(
        id = "open-is-aborted",
        says = "What an earlier instance left open is aborted before anything is read.",
        read = "the-transactional-id")
@Promise(id = "zombie-fenced", says = "Who was given up by the group cannot commit.", read = "zombies")
@Promise(id = "survives-rebalance", says = "Who is still a member goes on after a rebalance.", read = "zombies")
@Promise(id = "aborted-never-there", says = "What was aborted was never there.", read = "read-committed")
@Promise(
        id = "replay-from-time",
        says = "Replay begins with the first record of that time, in each partition.",
        read = "replay-from-a-time")
@Promise(
        id = "rewind-alone",
        says = "A group that has a member is not rewound: rewind throws.",
        read = "replay-from-a-time")
public interface ExactlyOnceCopy {

    /**
     * Copies until {@code stop} says true.
     *
     * @param stop asked before every poll, and a poll waits for the transform's patience at most
     */
    void run(BooleanSupplier stop);

    /**
     * Makes the group go on, in each partition, with the first record whose timestamp is {@code time} or later, and with the
     * end where there is none. Whole milliseconds of {@code time} count, as in Kafka. Only while no member of the group is
     * running.
     *
     * @param time 1970 or later: Kafka has no earlier timestamps
     * @throws org.apache.kafka.clients.consumer.CommitFailedException if the group has a member
     */
    void rewind(Instant time);
}
