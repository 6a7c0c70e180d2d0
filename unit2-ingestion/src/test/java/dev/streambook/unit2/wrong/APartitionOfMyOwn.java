package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.EventProducer;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

@WrongAnswer(
        to = dev.streambook.unit2.EventProducer.class,
        belief = "Any function of the key keeps its events in order",
        breaks = "user-is-the-key",
        test = "a_record_lies_where_kafkas_own_partitioner_puts_its_key",
        saying = "where readers look for them")
public final class APartitionOfMyOwn extends EventProducer {

    public APartitionOfMyOwn(Map<String, Object> connection, String topic) {
        super(connection, topic);
    }

    @Override
    protected ProducerRecord<String, byte[]> record(String key, byte[] value) {
        int partitions = producer.partitionsFor(topic).size();
        return new ProducerRecord<>(topic, Math.floorMod(key.hashCode(), partitions), key, value);
    }
}
