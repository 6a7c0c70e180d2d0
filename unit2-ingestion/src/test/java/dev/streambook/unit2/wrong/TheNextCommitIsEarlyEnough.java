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
        belief = "A rebalance is no reason to commit; the next commit comes soon enough",
        breaks = "revoked-committed",
        test = "a_member_that_joins_in_mid_batch_repeats_nothing",
        saying = "lost: none; repeated: e0")
public final class TheNextCommitIsEarlyEnough extends SafeListener {

    public TheNextCommitIsEarlyEnough(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        progress.forget(partitions);
    }
}
