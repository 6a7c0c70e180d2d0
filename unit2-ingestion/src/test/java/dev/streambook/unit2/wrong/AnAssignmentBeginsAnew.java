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
        belief = "With new partitions everything begins anew",
        breaks = "revoked-committed",
        test = "what_is_done_in_the_other_partitions_is_not_forgotten",
        saying = "[\"nothing\", \"offset 8\"]")
public final class AnAssignmentBeginsAnew extends SafeListener {

    public AnAssignmentBeginsAnew(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        progress.forget(progress.offsets().keySet());
    }
}
