package dev.streambook.unit2.wrong;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.solution.ExactlyOnceCopy;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records of its own for the producer, without partition, timestamp and headers. */
@WrongAnswer(
        to = dev.streambook.unit2.ExactlyOnceCopy.class,
        belief = "An output is a key and a value",
        breaks = "outputs-as-made",
        test = "an_output_is_written_as_it_was_made_also_where_nothing_was_read",
        saying = "7=of its own")
public final class OutputsAreKeysAndValues extends ExactlyOnceCopy {

    public OutputsAreKeysAndValues(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        super(connection, transactionalId, topic, transform);
    }

    @Override
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        List<ProducerRecord<byte[], byte[]>> copies = new ArrayList<>();
        outputs.forEachRemaining(
                output -> copies.add(new ProducerRecord<>(output.topic(), output.key(), output.value())));
        super.write(copies.iterator(), consumer, producer);
    }
}
