package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "Where nothing is young enough, there is nothing to do",
        breaks = "replay-from-time",
        test = "a_rewind_of_a_group_that_has_read_nothing_leaves_out_what_is_older",
        saying = "never sent: morning-2")
public final class WhatIsNotFoundStaysAsItIs extends RewindAttempt {

    public WhatIsNotFoundStaysAsItIs(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    Map<TopicPartition, OffsetAndMetadata> starts(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> times) {
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                starts.put(partition, new OffsetAndMetadata(found.offset()));
            }
        });
        return starts;
    }
}
