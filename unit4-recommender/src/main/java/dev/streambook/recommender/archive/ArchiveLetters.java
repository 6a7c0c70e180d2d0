package dev.streambook.recommender.archive;

import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.PoisonHandlers;
import dev.streambook.unit2.DeadLetterTopic;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Has exercise 2.11 put records of Spark's Kafka source into the dead letters, from inside of a Spark task. Waits for Kafka
 * at each letter; they are rare, and a task that has none opens no producer.
 */
final class ArchiveLetters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Object> kafka;
    private final String topic;
    private final PoisonHandlers poison;
    private transient Producer<byte[], byte[]> producer;

    /** @param topic of the dead letters */
    ArchiveLetters(Map<String, Object> kafka, String topic, PoisonHandlers poison) {
        this.kafka = new HashMap<>(kafka);
        this.topic = topic;
        this.poison = poison;
    }

    /** Returns when the letter is stored. */
    void write(Row row, String reason) {
        DeadLetterTopic letters = new DeadLetterTopic(producer(), topic, EventArchive.STAGE);
        poison.of(letters).setAside(record(row), reason);
    }

    /** One for the task, which closes it at its end. */
    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaClients(kafka).producer();
            TaskCompletionListener closing = task -> close();
            TaskContext.get().addTaskCompletionListener(closing);
        }
        return producer;
    }

    private void close() {
        producer.close();
        producer = null;
    }

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
