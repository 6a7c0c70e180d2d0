package dev.streambook.recommender.speed;

import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.ForgottenUsers;
import dev.streambook.unit2.BatchTransform;
import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.FoldIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
    private final ForgottenUsers forgotten;
    private final CurrentModel models;
    private final FoldIn foldIn;
    private final StateRestore restore;
    private final int movesPerBatch;
    private final PoisonHandler poison;
    private final Map<TopicPartition, PartitionState> states = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    private int forgottenRead;
    private volatile int staleUsers;

    SpeedTask(SpeedLog log, CurrentModel models, SpeedExercises parts, StateRestore restore, int movesPerBatch) {
        this.topics = log.topics();
        this.forgotten = log.forgotten();
        this.models = models;
        this.foldIn = parts.foldIn();
        this.restore = restore;
        this.movesPerBatch = movesPerBatch;
        this.poison = parts.poison().of(new DeadLetterTopic(this::store, topics.deadLetters(), PartitionState.STAGE));
    }

    @Override
    public Stream<ProducerRecord<byte[], byte[]>> of(ConsumerRecords<byte[], byte[]> batch) {
        Optional<FoldedModel> model = models.get().map(current -> new FoldedModel(current, foldIn));
        states.values().forEach(state -> state.follow(model));
        letters.clear();
        forget(forgotten.after(forgottenRead));
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
        forgottenRead = 0;
    }

    @Override
    public void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(states::remove);
    }

    /** Users that wait to be moved to the current model. May be called from any thread. */
    int staleUsers() {
        return staleUsers;
    }

    private void forget(List<Forgotten> users) {
        forgottenRead += users.size();
        users.forEach(user -> states.values().forEach(state -> state.forget(user)));
    }

    private void handle(PartitionState state, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!poison.handle(record, () -> state.take(record)).isHandled()) {
                state.countDeadLetter();
            }
        }
    }

    private PartitionState owned(TopicPartition partition) {
        PartitionState state = states.get(partition);
        if (state == null) {
            throw new IllegalStateException("records of %s came; expected some of %s".formatted(partition, states));
        }
        return state;
    }

    /** A dead letter is stored when the transaction of its batch is committed, or not needed, as the batch comes again. */
    private Future<?> store(ProducerRecord<byte[], byte[]> letter) {
        return CompletableFuture.completedFuture(letters.add(letter));
    }

    private Stream<ProducerRecord<byte[], byte[]>> outputs(int partition, PartitionState state) {
        return Stream.of(
                        state.takeRemoved().stream().map(user -> tombstone(partition, user)),
                        state.changes(movesPerBatch).stream()
                                .map(change -> userVector(
                                        partition,
                                        change,
                                        state.forgottenUntil(change.user().user()))),
                        state.audit().stream()
                                .map(audit ->
                                        new ProducerRecord<>(topics.audit(), audit.key(partition), audit.toJson())))
                .flatMap(records -> records);
    }

    private ProducerRecord<byte[], byte[]> tombstone(int partition, int user) {
        return new ProducerRecord<>(topics.userVectors(), partition, text(user), null);
    }

    private ProducerRecord<byte[], byte[]> userVector(
            int partition, PartitionState.Change change, Optional<Instant> forgottenUntil) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.userVectors(), partition, text(change.user().user()), UserVectorCodec.write(change.user()));
        change.eventTimestamp()
                .ifPresent(timestamp -> record.headers().add(UserVectorCodec.EVENT_TIMESTAMP, text(timestamp)));
        forgottenUntil.ifPresent(until -> record.headers().add(UserVectorCodec.FORGOTTEN_UNTIL, text(until)));
        return record;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
