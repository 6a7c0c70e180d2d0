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
        belief = "The name of the group is all that the broker has to know",
        breaks = "zombie-fenced",
        test = "a_zombie_is_fenced",
        saying = "repeated: e01 ×2 e02 ×2")
public final class GroupNameIsEnough extends ExactlyOnceCopy {

    public GroupNameIsEnough(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        String group = (String) connection.get("group.id");
        producer.beginTransaction();
        outputs.forEachRemaining(producer::send);
        producer.sendOffsetsToTransaction(positions(consumer), new ConsumerGroupMetadata(group));
        producer.commitTransaction();
    }
}
