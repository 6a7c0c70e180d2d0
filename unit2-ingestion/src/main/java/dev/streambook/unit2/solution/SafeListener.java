package dev.streambook.unit2.solution;

import dev.streambook.unit2.Progress;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Commits what it gives away, and keeps its hands off what was taken. Cost: one commit for each revocation. */
public class SafeListener implements dev.streambook.unit2.SafeListener {

    protected final Consumer<?, ?> consumer;
    protected final Progress progress;
    protected final Duration maxPollInterval;

    public SafeListener(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        this.consumer = consumer;
        this.progress = progress;
        this.maxPollInterval = maxPollInterval;
    }

    // tag::listener[]
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        consumer.commitSync(progress.offsetsOf(partitions));
        progress.forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        progress.forget(partitions);
    }

    @Override
    public boolean mayHandle(Duration sincePoll) {
        return sincePoll.compareTo(maxPollInterval) < 0;
    }
    // end::listener[]
}
