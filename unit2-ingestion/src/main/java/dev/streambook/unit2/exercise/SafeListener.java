package dev.streambook.unit2.exercise;

import dev.streambook.unit2.Progress;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Exercise 2.10 Rebalance: docs/unit2/2.10-rebalance.md. Run SafeListenerTest, or SafeListenerPlay to watch a partition
 * change its owner.
 */
public final class SafeListener implements dev.streambook.unit2.SafeListener {

    private final Consumer<?, ?> consumer;
    private final Progress progress;
    private final Duration maxPollInterval;

    public SafeListener(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        this.consumer = consumer;
        this.progress = progress;
        this.maxPollInterval = maxPollInterval;
    }

    /** These partitions are about to be given to somebody else, who waits until this returns. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // TODO 2.10  From where will the next owner go on? And what do you still remember of these partitions?
        throw new TodoException("2.10 SafeListener.onPartitionsRevoked");
    }

    /** These partitions are somebody else's already. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        // TODO 2.10  What may you still do?
        throw new TodoException("2.10 SafeListener.onPartitionsLost");
    }

    /** Whether the next record of the batch may still be handled, so long after the last call of poll. */
    @Override
    public boolean mayHandle(Duration sincePoll) {
        // TODO 2.10  From when on may somebody else have your partitions?
        throw new TodoException("2.10 SafeListener.mayHandle");
    }
}
