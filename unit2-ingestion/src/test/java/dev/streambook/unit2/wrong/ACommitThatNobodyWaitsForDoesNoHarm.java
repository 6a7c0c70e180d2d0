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
        belief = "A commit that is refused does no harm if nobody waits for it",
        breaks = "lost-not-committed",
        test = "a_loss_commits_nothing_and_forgets",
        saying = "events-0: offset 5")
public final class ACommitThatNobodyWaitsForDoesNoHarm extends SafeListener {

    public ACommitThatNobodyWaitsForDoesNoHarm(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        consumer.commitAsync(progress.offsetsOf(partitions), null);
        progress.forget(partitions);
    }
}
