package dev.streambook.unit4.speed;

import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.CurrentModel;
import dev.streambook.unit4.model.Model;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What exercise 2.12 does between reading events and writing user vectors, for the partitions that it owns.
 *
 * <p>It recovers from nothing. After any exception its state may be ahead of the log, so it must be thrown away and a new
 * one made, which restores what was committed. Not thread safe, but for {@link #staleUsers}.
 */
final class SpeedTask implements BatchTransform {

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(1);

    private final TopicNames topics;
    private final CurrentModel models;
    private final FoldIn foldIn;
    private final StateRestore restore;
    private final int movesPerBatch;
    private final PoisonHandler poison;
    private final Map<TopicPartition, PartitionState> states = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    private volatile int staleUsers;

    SpeedTask(TopicNames topics, CurrentModel models, SpeedParts parts, StateRestore restore, int movesPerBatch) {
        this.topics = topics;
        this.models = models;
        this.foldIn = parts.foldIn();
        this.restore = restore;
        this.movesPerBatch = movesPerBatch;
        this.poison = parts.poison()
                .of(this::take, new DeadLetterTopic(this::store, topics.deadLetters(), PartitionState.STAGE));
    }

    @Override
    public Stream<ProducerRecord<byte[], byte[]>> of(ConsumerRecords<byte[], byte[]> batch) {
        Optional<Model> model = models.get();
        states.values().forEach(state -> state.follow(model));
        letters.clear();
        batch.partitions().forEach(partition -> handle(owned(partition), batch.records(partition)));
        return Stream.concat(
                List.copyOf(letters).stream(),
                states.entrySet().stream()
                        .flatMap(state -> outputs(state.getKey().partition(), state.getValue())));
    }

    /** Waits for events only if there is nothing else to do. */
    @Override
    public Duration patience() {
        staleUsers =
                states.values().stream().mapToInt(PartitionState::staleUsers).sum();
        return staleUsers > 0 ? BUSY : IDLE;
    }

    @Override
    public void assigned(Collection<TopicPartition> partitions) {
        states.putAll(restore.restore(partitions));
    }

    @Override
    public void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(states::remove);
    }

    /** Users that wait to be moved to the current model. May be called from any thread. */
    int staleUsers() {
        return staleUsers;
    }

    private void handle(PartitionState state, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            int before = letters.size();
            poison.handle(PoisonHandlers.textKeyed(record));
            if (letters.size() > before) {
                state.countDeadLetter();
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        owned(new TopicPartition(record.topic(), record.partition())).take(record);
    }

    private PartitionState owned(TopicPartition partition) {
        PartitionState state = states.get(partition);
        if (state == null) {
            throw new IllegalStateException("records of %s came; expected some of %s".formatted(partition, states));
        }
        return state;
    }

    /** A dead letter is stored when the transaction of its batch is committed, or not needed, as the batch comes again. */
    private Future<RecordMetadata> store(ProducerRecord<byte[], byte[]> letter) {
        letters.add(letter);
        TopicPartition somewhere = new TopicPartition(letter.topic(), RecordMetadata.UNKNOWN_PARTITION);
        return CompletableFuture.completedFuture(new RecordMetadata(somewhere, -1, -1, -1, -1, -1));
    }

    private Stream<ProducerRecord<byte[], byte[]>> outputs(int partition, PartitionState state) {
        return Stream.concat(
                state.changes(foldIn, movesPerBatch).stream().map(change -> userVector(partition, change)),
                state.audit().stream()
                        .map(audit -> new ProducerRecord<>(topics.audit(), audit.key(partition), audit.toJson())));
    }

    private ProducerRecord<byte[], byte[]> userVector(int partition, PartitionState.Change change) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.userVectors(), partition, text(change.user().user()), UserVectorCodec.write(change.user()));
        change.eventTimestamp()
                .ifPresent(timestamp -> record.headers().add(UserVectorCodec.EVENT_TIMESTAMP, text(timestamp)));
        return record;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
