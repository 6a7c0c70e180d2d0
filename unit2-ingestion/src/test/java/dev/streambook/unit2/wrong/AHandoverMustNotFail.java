package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Progress;
import dev.streambook.unit2.solution.SafeListener;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@WrongAnswer(
        to = dev.streambook.unit2.SafeListener.class,
        belief = "A listener must not throw, whatever comes of the commit",
        breaks = "revoked-committed",
        test = "a_commit_that_is_not_answered_in_time_is_no_handover",
        saying = "what onPartitionsRevoked threw")
public final class AHandoverMustNotFail extends SafeListener {

    private static final Logger LOG = LoggerFactory.getLogger(AHandoverMustNotFail.class);

    public AHandoverMustNotFail(Consumer<?, ?> consumer, Progress progress, Duration maxPollInterval) {
        super(consumer, progress, maxPollInterval);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(progress.offsetsOf(partitions));
        } catch (KafkaException e) {
            LOG.info("not committed: {}", e.getMessage());
        }
        progress.forget(partitions);
    }
}
