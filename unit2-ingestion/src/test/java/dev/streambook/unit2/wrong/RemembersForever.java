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
        belief = "What is committed can be committed again, so why forget it",
        breaks = "revoked-committed",
        test = "a_revocation_commits_the_offset_after_the_last_record_done_and_forgets_it",
        saying = "progress that is remembered of partition 0 after its revocation")
public final class RemembersForever extends SafeListener {

    public RemembersForever(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        consumer.commitSync(progress.offsetsOf(partitions));
    }
}
