package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to a system that knows nothing of the transaction; a producer of its own stands in for it. */
@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "Exactly-once covers my database, too",
        breaks = "visible-together",
        test = "a_crash_before_the_commit_leaves_no_output",
        saying = "repeated: e11 ×2 e12 ×2")
public final class CoversMyDatabase extends ExactlyOnceCopy {

    public CoversMyDatabase(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        try (Producer<byte[], byte[]> database = database()) {
            outputs.forEachRemaining(database::send);
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    private Producer<byte[], byte[]> database() {
        return new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
