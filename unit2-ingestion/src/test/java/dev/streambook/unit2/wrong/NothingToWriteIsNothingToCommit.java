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
        belief = "A batch without outputs needs no transaction",
        breaks = "visible-together",
        test = "a_batch_without_outputs_moves_the_group_on_too",
        saying = "records that the group would read again")
public final class NothingToWriteIsNothingToCommit extends ExactlyOnceCopy {

    public NothingToWriteIsNothingToCommit(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        if (outputs.hasNext()) {
            super.write(outputs, consumer, producer);
        }
    }
}
