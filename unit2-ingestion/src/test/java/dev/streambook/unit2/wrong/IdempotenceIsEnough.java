package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "An idempotent producer makes it exactly-once",
        breaks = "visible-together",
        test = "a_crash_before_the_commit_leaves_no_output",
        saying = "repeated: e11 ×2 e12 ×2")
public final class IdempotenceIsEnough extends ExactlyOnceCopy {

    public IdempotenceIsEnough(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("enable.idempotence", true);
        return settings;
    }

    @Override
    protected void start(Producer<byte[], byte[]> producer) {}

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        outputs.forEachRemaining(producer::send);
        producer.flush();
        consumer.commitSync();
    }
}
