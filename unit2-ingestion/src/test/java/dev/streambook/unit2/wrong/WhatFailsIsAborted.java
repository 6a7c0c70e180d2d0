package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "A commit that has failed has committed nothing, so it is aborted",
        breaks = "commit-unknown",
        test = "a_commit_that_gets_no_answer_is_told_as_it_is_and_each_event_counts_once",
        saying = "Nobody knows then whether it was committed")
public final class WhatFailsIsAborted extends ExactlyOnceCopy {

    public WhatFailsIsAborted(
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
            producer.commitTransaction();
        } catch (ProducerFencedException another) {
            throw another;
        } catch (RuntimeException | Error failure) {
            producer.abortTransaction();
            throw failure;
        }
    }
}
