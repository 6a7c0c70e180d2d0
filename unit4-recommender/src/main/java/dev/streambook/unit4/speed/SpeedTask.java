package dev.streambook.unit4.speed;

import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.DeadLetter;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.CurrentModel;
import dev.streambook.unit4.model.Model;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One pair of consumer and producer, and the partitions it owns: consume, process, produce in one transaction.
 *
 * <p>It recovers from nothing. After any exception its state may be ahead of the log, so it must be thrown away and a new
 * one made, which restores what was committed. Not thread safe.
 */
final class SpeedTask implements ConsumerRebalanceListener {

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final TopicNames topics;
    private final CurrentModel models;
    private final FoldIn foldIn;
    private final StateRestore restore;
    private final int movesPerBatch;
    private final Map<TopicPartition, PartitionState> states = new HashMap<>();

    SpeedTask(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            TopicNames topics,
            CurrentModel models,
            FoldIn foldIn,
            StateRestore restore,
            int movesPerBatch) {
        this.consumer = consumer;
        this.producer = producer;
        this.topics = topics;
        this.models = models;
        this.foldIn = foldIn;
        this.restore = restore;
        this.movesPerBatch = movesPerBatch;
    }

    /** Aborts what an earlier task of the same transactional id left open, and joins the group. */
    void start() {
        producer.initTransactions();
        consumer.subscribe(List.of(topics.events()), this);
    }

    /** One batch. Waits up to 100 ms for events if there is nothing else to do. */
    void step() {
        boolean moving = states.values().stream().anyMatch(PartitionState::hasStale);
        ConsumerRecords<byte[], byte[]> records = consumer.poll(moving ? BUSY : IDLE);
        Optional<Model> model = models.get();
        states.values().forEach(state -> state.follow(model));
        if (!records.isEmpty() || states.values().stream().anyMatch(PartitionState::hasStale)) {
            producer.beginTransaction();
            records.forEach(this::take);
            Set<TopicPartition> written = new HashSet<>(records.partitions());
            states.forEach((partition, state) -> {
                if (write(partition, state)) {
                    written.add(partition);
                }
            });
            // Also where only the model has changed: it is the offsets that fence a task which lost its partitions.
            producer.sendOffsetsToTransaction(positions(written), consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    /** Users that wait to be moved to the current model. */
    int staleUsers() {
        return states.values().stream().mapToInt(PartitionState::staleUsers).sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Waits for the transaction in which the former owner may have committed these offsets.
        consumer.committed(new HashSet<>(partitions));
        states.putAll(restore.restore(partitions));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(states::remove);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        states.get(new TopicPartition(record.topic(), record.partition()))
                .take(record)
                .ifPresent(reason ->
                        producer.send(DeadLetter.of(record, topics.deadLetters(), PartitionState.STAGE, reason)));
    }

    private boolean write(TopicPartition partition, PartitionState state) {
        List<PartitionState.Change> changes = state.changes(foldIn, movesPerBatch);
        changes.forEach(change -> producer.send(userVector(partition.partition(), change)));
        state.audit()
                .ifPresent(audit -> producer.send(
                        new ProducerRecord<>(topics.audit(), audit.key(partition.partition()), audit.toJson())));
        return !changes.isEmpty();
    }

    private ProducerRecord<byte[], byte[]> userVector(int partition, PartitionState.Change change) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.userVectors(), partition, text(change.user().user()), UserVectorCodec.write(change.user()));
        change.eventTimestamp()
                .ifPresent(timestamp -> record.headers().add(UserVectorCodec.EVENT_TIMESTAMP, text(timestamp)));
        return record;
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        return positions;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
