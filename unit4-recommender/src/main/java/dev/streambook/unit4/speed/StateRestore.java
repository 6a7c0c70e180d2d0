package dev.streambook.unit4.speed;

import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.PartitionReplay;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.log.TopicNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the state of partitions back from the topics it was written to. */
final class StateRestore {

    private final PartitionReplay replay;
    private final TopicNames topics;
    private final int recentIds;
    private final KeyChooser keys;

    StateRestore(KafkaClients clients, TopicNames topics, SpeedSettings settings, KeyChooser keys) {
        this.replay = new PartitionReplay(clients, settings.restoreLimit());
        this.topics = topics;
        this.recentIds = settings.recentIds();
        this.keys = keys;
    }

    /** The states of these partitions of topic {@code events}, by the same. */
    Map<TopicPartition, PartitionState> restore(Collection<TopicPartition> events) {
        Map<Integer, PartitionState> states = new HashMap<>();
        events.forEach(partition -> states.put(partition.partition(), new PartitionState(recentIds, keys)));
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
        Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> latest = new HashMap<>();
        replay.read(partitions, record -> latest.put(ByteBuffer.wrap(record.key()), record));
        latest.values().forEach(record -> states.get(record.partition()).restore(UserVectorCodec.read(record.value())));
    }

    private void restoreAudit(Map<Integer, PartitionState> states) {
        Map<String, PartitionState> byKey = new HashMap<>();
        states.forEach((partition, state) -> byKey.put(auditKey(partition), state));
        replay.read(List.of(new TopicPartition(topics.audit(), 0)), record -> {
            PartitionState state = byKey.get(new String(record.key(), StandardCharsets.UTF_8));
            if (state != null) {
                state.restore(StageAudit.fromJson(record.value()));
            }
        });
    }

    private static String auditKey(int partition) {
        return new String(StageAudit.none(PartitionState.STAGE).key(partition), StandardCharsets.UTF_8);
    }
}
