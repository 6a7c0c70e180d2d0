package dev.streambook.recommender.speed;

import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.unit4.Rebuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the state of partitions back from the topics it was written to. */
final class StateRestore {

    private final Rebuilder rebuilder;
    private final SpeedLog log;
    private final TopicNames topics;
    private final Duration limit;
    private final Supplier<PartitionState> empty;

    StateRestore(SpeedLog log, SpeedSettings settings, SpeedExercises parts) {
        this.rebuilder = parts.rebuilders().of(log.clients(), settings.restoreLimit());
        this.log = log;
        this.topics = log.topics();
        this.limit = settings.restoreLimit();
        this.empty = () -> new PartitionState(() -> parts.inference().apply(settings.recentIds()), parts.keys());
    }

    /** The states of these partitions of topic {@code events}, by the same. */
    Map<TopicPartition, PartitionState> restore(Collection<TopicPartition> events) {
        log.awaitForgotten(limit);
        Map<Integer, PartitionState> states = new HashMap<>();
        events.forEach(partition -> states.put(partition.partition(), empty.get()));
        restoreUsers(states);
        restoreAudit(states);
        Map<TopicPartition, PartitionState> byPartition = new HashMap<>();
        events.forEach(partition -> byPartition.put(partition, states.get(partition.partition())));
        return byPartition;
    }

    private void restoreUsers(Map<Integer, PartitionState> states) {
        List<TopicPartition> partitions = states.keySet().stream()
                .map(partition -> new TopicPartition(topics.userVectors(), partition))
                .toList();
        Map<String, ConsumerRecord<byte[], byte[]>> users = rebuilder.replay(partitions, record -> record);
        users.values()
                .forEach(record -> states.get(record.partition())
                        .restore(UserVectorCodec.read(record.value()), forgottenUntil(record)));
    }

    private static Optional<Instant> forgottenUntil(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(UserVectorCodec.FORGOTTEN_UNTIL))
                .map(until -> Instant.parse(new String(until.value(), StandardCharsets.UTF_8)));
    }

    private void restoreAudit(Map<Integer, PartitionState> states) {
        Map<String, byte[]> audit =
                rebuilder.replay(List.of(new TopicPartition(topics.audit(), 0)), ConsumerRecord::value);
        states.forEach((partition, state) -> {
            byte[] counts = audit.get(auditKey(partition));
            if (counts != null) {
                state.restore(StageAudit.fromJson(counts));
            }
        });
    }

    private static String auditKey(int partition) {
        return new String(StageAudit.none(PartitionState.STAGE).key(partition), StandardCharsets.UTF_8);
    }
}
