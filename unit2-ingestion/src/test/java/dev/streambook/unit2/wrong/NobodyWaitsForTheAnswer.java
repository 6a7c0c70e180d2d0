package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Progress;
import dev.streambook.unit2.solution.SafeListener;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit2.SafeListener.class,
        belief = "A commit that was sent off will arrive in time",
        breaks = "revoked-committed",
        test = "a_revocation_commits_the_offset_after_the_last_record_done_and_forgets_it",
        saying = "but was: \"nothing\"")
public final class NobodyWaitsForTheAnswer extends SafeListener {

    public NobodyWaitsForTheAnswer(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        consumer.commitAsync(progress.offsetsOf(partitions), null);
        progress.forget(partitions);
    }
}
