package dev.streambook.unit2;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the effects have come in each partition since the last commit. For one thread, the consumer's. */
public final class Progress {

    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

    /** The record has its effect, and so have all before it in its partition. */
    public void done(ConsumerRecord<?, ?> record) {
        next.put(partition(record), new OffsetAndMetadata(record.offset() + 1));
    }

    /** What to commit: the offset after the last record done, for each partition with progress. */
    public Map<TopicPartition, OffsetAndMetadata> offsets() {
        return Map.copyOf(next);
    }

    /** The same for some partitions; those without progress are absent. */
    public Map<TopicPartition, OffsetAndMetadata> offsetsOf(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> some = new HashMap<>(next);
        some.keySet().retainAll(partitions);
        return some;
    }

    /** It is committed, or it is no business of ours any more. */
    public void forget(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
    }

    static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
