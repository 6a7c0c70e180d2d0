package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A rewind goes back, and never forward",
        breaks = "replay-from-time",
        test = "a_rewind_to_noon_copies_again_what_is_of_noon_or_later",
        saying = "never sent: morning-0")
public final class ARewindGoesBack extends RewindAttempt {

    public ARewindGoesBack(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    void commit(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> starts) {
        consumer.committed(starts.keySet()).forEach((partition, committed) -> {
            if (committed != null && committed.offset() < starts.get(partition).offset()) {
                starts.put(partition, committed);
            }
        });
        super.commit(consumer, starts);
    }
}
