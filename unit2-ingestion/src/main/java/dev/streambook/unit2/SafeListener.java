package dev.streambook.unit2;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands partitions over, in a {@link GroupMember} that commits only now and then: what has been done and not yet
 * committed must not be done again by the next owner, and what the next owner may have begun must not be touched.
 *
 * <p>An answer has the public constructor {@code (Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval)}:
 * the member's own consumer, what it has done since the last commit, and its {@code max.poll.interval.ms}. Kafka calls the
 * listener from within {@code poll} and {@code close}, on the consumer's thread; the consumer may be used meanwhile.
 */
@Exercise(id = "2.10", title = "Rebalance", stars = 3)
@Promise(id = "revoked-committed", says = "What is given away is committed first.", read = "revoked")
@Promise(
        id = "hands-off-in-time",
        says = "Heartbeats prove nothing: after max.poll.interval.ms without a poll, hands off.",
        read = "heartbeat-is-not-progress")
@Promise(id = "lost-not-committed", says = "What is lost is not committed.", read = "lost")
public interface SafeListener extends ConsumerRebalanceListener {

    /**
     * These partitions are about to be given to somebody else, who waits until this returns, though no longer than the largest
     * {@code max.poll.interval.ms} of the group: commits the progress in them (and waits for that), then forgets it. If the
     * commit times out, its exception is thrown: nothing was handed over.
     */
    @Override
    void onPartitionsRevoked(Collection<TopicPartition> partitions);

    /**
     * These partitions are somebody else's already: forgets the progress in them, and commits nothing. Kafka's own default
     * is to call {@link #onPartitionsRevoked}.
     */
    @Override
    void onPartitionsLost(Collection<TopicPartition> partitions);

    /** There is nothing to do: progress begins with the first record done. */
    @Override
    default void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    /**
     * Whether the next record of the batch may still be handled: only as long as the group cannot have given us up for not
     * polling. Heartbeats go on meanwhile, and prove nothing.
     *
     * @param sincePoll the time since {@code poll} was last called
     */
    boolean mayHandle(Duration sincePoll);
}
