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
        belief = "A transaction must not become too large",
        breaks = "visible-together",
        test = "one_event_with_5000_outputs_has_all_of_them_or_none",
        saying = "5,000 outputs of one event")
public final class ATransactionHoldsAThousand extends ExactlyOnceCopy {

    public ATransactionHoldsAThousand(
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
            for (int sent = 1; outputs.hasNext(); sent++) {
                producer.send(outputs.next());
                if (sent % 1000 == 0) {
                    producer.commitTransaction();
                    producer.beginTransaction();
                }
            }
            producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
            producer.commitTransaction();
        } catch (RuntimeException | Error failure) {
            producer.abortTransaction();
            throw failure;
        }
    }
}
