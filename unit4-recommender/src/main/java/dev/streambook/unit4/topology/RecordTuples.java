package dev.streambook.unit4.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.storm.kafka.spout.RecordTranslator;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;

/** A Kafka record as a tuple: its key as text, its bytes as they are, and the place by which it is known again. */
final class RecordTuples implements RecordTranslator<byte[], byte[]> {

    static final String KEY = "key";
    static final String BYTES = "bytes";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";

    private static final Fields FIELDS = new Fields(KEY, BYTES, PARTITION, OFFSET);

    @Override
    public List<Object> apply(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        return new Values(key, bytes, record.partition(), record.offset());
    }

    /** Back again; of a record without key or value, with an empty one. */
    static ConsumerRecord<String, byte[]> record(Tuple tuple, String topic) {
        return new ConsumerRecord<>(
                topic,
                tuple.getIntegerByField(PARTITION),
                tuple.getLongByField(OFFSET),
                tuple.getStringByField(KEY),
                tuple.getBinaryByField(BYTES));
    }

    @Override
    public Fields getFieldsFor(String stream) {
        return FIELDS;
    }
}
