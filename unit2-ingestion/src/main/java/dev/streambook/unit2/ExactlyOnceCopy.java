package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
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
 *   <li>Outputs of a batch and the offsets behind it become visible together, or neither does.
 *   <li>What an earlier instance of the same transactional id left open is aborted before anything is read.
 *   <li>An instance that the group has given up cannot commit any more, even if it does not know yet.
 *   <li>Input of aborted transactions is not read; a group without a commit begins with the oldest record.
 *   <li>An exception ends {@link #run}, with nothing of the open transaction committed, and is thrown on.
 * </ul>
 *
 * <p>Both clients are opened and closed by {@link #run}, on the caller's thread. Nothing here covers an effect outside of
 * Kafka: whatever else the transform does is done again after a crash.
 */
@Exercise(
        id = "2.12",
        title = "Transactions and replay",
        stars = 3,
        partOf = "the speed layer: events to user vectors, each once")
public interface ExactlyOnceCopy {

    /**
     * Copies until {@code stop} says true.
     *
     * @param stop asked before every poll, and a poll waits for the transform's patience at most
     */
    void run(BooleanSupplier stop);

    /**
     * Makes the group go on, in each partition, with the first record whose timestamp is {@code time} or later; with the
     * end where there is none. Only while no member of the group is running.
     *
     * @throws org.apache.kafka.clients.consumer.CommitFailedException if the group has a member
     */
    void rewind(Instant time);
}
