package dev.streambook.unit4.archive;

import dev.streambook.event.EventJson;
import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.PoisonHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.spark.sql.ForeachWriter;
import org.apache.spark.sql.Row;

/**
 * Reads each record of the log and has exercise 2.11 put what is no event into the dead letters. Waits for Kafka at each
 * letter; they are rare, and where there is none no producer is opened.
 */
final class DeadLetterWriter extends ForeachWriter<Row> {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Object> kafka;
    private final String topic;
    private final String stage;
    private final PoisonHandlers poison;
    private transient PoisonHandler handler;
    private transient Producer<byte[], byte[]> producer;

    /** @param topic of the dead letters */
    DeadLetterWriter(Map<String, Object> kafka, String topic, String stage, PoisonHandlers poison) {
        this.kafka = new HashMap<>(kafka);
        this.topic = topic;
        this.stage = stage;
        this.poison = poison;
    }

    @Override
    public boolean open(long partition, long batch) {
        handler = poison.of(record -> EventJson.read(record.value()), new DeadLetterTopic(this::send, topic, stage));
        return true;
    }

    @Override
    public void process(Row row) {
        handler.handle(PoisonHandlers.textKeyed(record(row)));
    }

    @Override
    public void close(Throwable failure) {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> letter) {
        if (producer == null) {
            producer = new KafkaClients(kafka).producer();
        }
        return producer.send(letter);
    }

    /** A row of Spark's Kafka source, with its headers. */
    private static ConsumerRecord<byte[], byte[]> record(Row row) {
        RecordHeaders headers = new RecordHeaders();
        int at = row.fieldIndex("headers");
        List<Row> given = row.isNullAt(at) ? List.of() : row.getList(at);
        given.forEach(header -> headers.add(header.getAs("key"), header.<byte[]>getAs("value")));
        return new ConsumerRecord<>(
                row.getAs("topic"),
                row.<Integer>getAs("partition"),
                row.<Long>getAs("offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.<byte[]>getAs("key"),
                row.<byte[]>getAs("value"),
                headers,
                Optional.empty());
    }
}
