package dev.streambook.recommender.storm;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.unit3.DedupCountBolt;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.storm.kafka.spout.KafkaTuple;
import org.apache.storm.kafka.spout.RecordTranslator;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;

/**
 * A Kafka record as a tuple with the place by which it is known again: on the stream of events if it can be read as one, else
 * on the stream of the malformed, with key and value as they are and the reason.
 */
final class RecordTuples implements RecordTranslator<byte[], byte[]> {

    private static final long serialVersionUID = 1L;

    static final String EVENTS = "events";
    static final String MALFORMED = "malformed";

    static final String KEY = "key";
    static final String BYTES = "bytes";
    static final String REASON = "reason";
    static final String PARTITION = DedupCountBolt.PARTITION;
    static final String OFFSET = DedupCountBolt.OFFSET;

    private static final Fields EVENT_FIELDS = new Fields(KEY, DedupCountBolt.EVENT, PARTITION, OFFSET);
    private static final Fields MALFORMED_FIELDS = new Fields(KEY, BYTES, REASON, PARTITION, OFFSET);

    @Override
    public List<Object> apply(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        try {
            return new KafkaTuple(key, EventJson.read(record.value()), record.partition(), record.offset())
                    .routedTo(EVENTS);
        } catch (MalformedEventException e) {
            return new KafkaTuple(key, record.value(), e.getMessage(), record.partition(), record.offset())
                    .routedTo(MALFORMED);
        }
    }

    /** A malformed record back again, without headers. */
    static ConsumerRecord<byte[], byte[]> record(Tuple malformed, String topic) {
        return new ConsumerRecord<>(
                topic,
                malformed.getIntegerByField(PARTITION),
                malformed.getLongByField(OFFSET),
                malformed.getBinaryByField(KEY),
                malformed.getBinaryByField(BYTES));
    }

    @Override
    public Fields getFieldsFor(String stream) {
        return stream.equals(EVENTS) ? EVENT_FIELDS : MALFORMED_FIELDS;
    }

    @Override
    public List<String> streams() {
        return List.of(EVENTS, MALFORMED);
    }
}
