package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "What the broker has to know of the group is asked for once",
        breaks = "survives-rebalance",
        test = "a_member_that_comes_and_goes_ends_no_run",
        saying = "what run() threw; a second member joined")
public final class AGroupHasOneGeneration extends ExactlyOnceCopy {

    public AGroupHasOneGeneration(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    private ConsumerGroupMetadata group;

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        if (group == null) {
            group = consumer.groupMetadata();
        }
        producer.beginTransaction();
        outputs.forEachRemaining(producer::send);
        producer.sendOffsetsToTransaction(positions(consumer), group);
        producer.commitTransaction();
    }
}
