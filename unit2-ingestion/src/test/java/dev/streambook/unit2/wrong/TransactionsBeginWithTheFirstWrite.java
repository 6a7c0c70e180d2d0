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
        belief = "Transactions are prepared when the first one is needed",
        breaks = "open-is-aborted",
        test = "what_was_left_open_is_aborted_before_anything_is_read",
        saying = "of somebody else")
public final class TransactionsBeginWithTheFirstWrite extends ExactlyOnceCopy {

    public TransactionsBeginWithTheFirstWrite(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    private boolean prepared;

    @Override
    protected void start(Producer<byte[], byte[]> producer) {}

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        if (!prepared) {
            producer.initTransactions();
            prepared = true;
        }
        super.write(outputs, consumer, producer);
    }
}
