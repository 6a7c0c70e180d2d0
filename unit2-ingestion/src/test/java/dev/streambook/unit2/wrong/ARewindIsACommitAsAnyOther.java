package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A rewind is a commit as any other, and close waits for it",
        breaks = "rewind-alone",
        test = "a_group_that_has_a_member_is_not_rewound",
        saying = "what rewind() threw")
public final class ARewindIsACommitAsAnyOther extends RewindAttempt {

    public ARewindIsACommitAsAnyOther(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    void commit(Consumer<byte[], byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> starts) {
        consumer.commitAsync(starts, null);
    }
}
