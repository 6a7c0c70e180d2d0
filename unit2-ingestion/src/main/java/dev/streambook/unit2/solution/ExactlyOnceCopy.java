package dev.streambook.unit2.solution;

import dev.streambook.unit2.BatchTransform;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One transaction for each batch that was polled. Cost: four requests to coordinators for each, and their wait. */
public class ExactlyOnceCopy implements dev.streambook.unit2.ExactlyOnceCopy {

    protected final Map<String, Object> connection;
    protected final String transactionalId;
    protected final String topic;
    protected final BatchTransform transform;

    public ExactlyOnceCopy(
            Map<String, Object> connection, String transactionalId, String topic, BatchTransform transform) {
        this.connection = Map.copyOf(connection);
        this.transactionalId = transactionalId;
        this.topic = topic;
        this.transform = transform;
    }

    // tag::settings[]
    protected Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }

    protected Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return settings;
    }
    // end::settings[]

    @Override
    public void run(BooleanSupplier stop) {
        try (Consumer<byte[], byte[]> consumer = consumer();
                Producer<byte[], byte[]> producer = producer()) {
            start(producer);
            consumer.subscribe(List.of(topic), new Assignment(consumer));
            while (!stop.getAsBoolean()) {
                ConsumerRecords<byte[], byte[]> batch = consumer.poll(transform.patience());
                Iterator<ProducerRecord<byte[], byte[]>> outputs =
                        transform.of(batch).iterator();
                if (!batch.isEmpty() || outputs.hasNext()) {
                    write(outputs, consumer, producer);
                }
            }
        }
    }

    /** Aborts what a crashed instance of our transactional id has left open, and locks that instance out. */
    protected void start(Producer<byte[], byte[]> producer) {
        producer.initTransactions();
    }

    // tag::write[]
    protected void write(
            Iterator<ProducerRecord<byte[], byte[]>> outputs,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        try {
            outputs.forEachRemaining(producer::send);
            producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
            producer.commitTransaction();
        } catch (ProducerFencedException another) {
            throw another; // an instance with our transactional id has taken over, and has aborted for us
        } catch (TimeoutException | InterruptException unknown) {
            throw unknown; // the commit may have happened: only another commit, or close, is allowed now
        } catch (RuntimeException | Error failure) {
            producer.abortTransaction();
            throw failure;
        }
    }
    // end::write[]

    /** Where the next poll goes on, in every partition that is ours. */
    protected Map<TopicPartition, OffsetAndMetadata> positions(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
    }

    // tag::rewind[]
    @Override
    public void rewind(Instant time) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> times =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, p -> time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
            partitions.forEach(partition -> starts.put(partition, start(found.get(partition), ends.get(partition))));
            consumer.commitSync(starts);
        }
    }

    /** Null is how Kafka says that nothing in the partition is that young. */
    protected OffsetAndMetadata start(OffsetAndTimestamp found, long end) {
        return new OffsetAndMetadata(found == null ? end : found.offset());
    }
    // end::rewind[]

    protected Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    protected Producer<byte[], byte[]> producer() {
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
