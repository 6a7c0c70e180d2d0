package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "What was written before the failure is good, so it is committed",
        breaks = "failure-aborts",
        test = "a_failure_of_the_transform_is_thrown_on_and_leaves_no_output",
        saying = "committed outputs after a failure in the first batch")
public final class WhatIsDoneIsDone extends ExactlyOnceCopy {

    public WhatIsDoneIsDone(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        try {
            outputs.forEachRemaining(producer::send);
            producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
        } finally {
            producer.commitTransaction();
        }
    }
}
