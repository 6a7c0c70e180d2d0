package dev.streambook.unit2.exercise;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.workbook.TodoException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Exercise 2.12 Transactions and replay: docs/unit2/2.12-transactions-and-replay.md. Run ExactlyOnceCopyTest, or
 * ExactlyOnceCopyPlay to look at a topic with both kinds of reader.
 */
public final class ExactlyOnceCopy implements dev.streambook.unit2.ExactlyOnceCopy {

    private final Map<String, Object> connection;
    private final String transactionalId;
    private final String topic;
    private final BatchTransform transform;

    public ExactlyOnceCopy(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        this.connection = Map.copyOf(connection);
        this.transactionalId = transactionalId;
        this.topic = topic;
        this.transform = transform;
    }

    /** Copies until {@code stop} says true. */
    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<byte[], byte[]> consumer = consumer();
                Producer<byte[], byte[]> producer = producer()) {
            start(producer);
            consumer.subscribe(List.of(topic), new Assignment(consumer));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<byte[], byte[]> batch = consumer.poll(transform.patience());
                Iterator<ProducerRecord<byte[], byte[]>> outputs = transform.of(batch).iterator();
                if (!batch.isEmpty() || outputs.hasNext()) {
                    write(outputs, consumer, producer);
                }
            }
        }
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        // TODO 2.12  settings.put(ConsumerConfig.…): who commits, where does a new group begin, whose records are read?
        throw new TodoException("2.12 ExactlyOnceCopy.consumerSettings");
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        // TODO 2.12  settings.put(ProducerConfig.…): what makes a producer transactional?
        throw new TodoException("2.12 ExactlyOnceCopy.producerSettings");
    }

    /** Before anything is read: what of the transaction that we left open when we crashed? */
    private void start(Producer<byte[], byte[]> producer) {
        // TODO 2.12  One call.
        throw new TodoException("2.12 ExactlyOnceCopy.start");
    }

    /** Writes the outputs, and the positions of the consumer, in one transaction; aborts it if something fails. */
    private void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        // TODO 2.12  Begin, send, add the offsets, commit. How does the broker know that our group still wants us?
        throw new TodoException("2.12 ExactlyOnceCopy.write");
    }

    /** Makes the group go on with the first record of {@code time} or later. */
    @Override
    public void rewind(Instant time) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            // TODO 2.12  consumer.offsetsForTimes, then a commit. What of a partition with nothing that young?
            throw new TodoException("2.12 ExactlyOnceCopy.rewind");
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Tells the transform what it owns. It is called from within poll, so no transaction is open. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Assignment(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.committed(new HashSet<>(partitions)); // waits for the former owner's transaction to end
            transform.assigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            transform.revoked(partitions);
        }
    }
}
