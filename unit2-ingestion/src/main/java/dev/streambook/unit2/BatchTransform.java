package dev.streambook.unit2;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What to write for what was read. It may keep state in memory for each partition, as long as it can make that state anew
 * from a topic when the partition is assigned: a transaction that fails rolls back topics, and nothing in memory.
 */
@FunctionalInterface
public interface BatchTransform {

    /**
     * @param batch may be empty, for a transform that has work of its own to do
     * @return what to write in the same transaction, made while it is being written; may be empty
     */
    Stream<ProducerRecord<byte[], byte[]>> of(ConsumerRecords<byte[], byte[]> batch);

    /** How long the next poll may wait for records; shorter where the transform has work of its own to go on with. */
    default Duration patience() {
        return Duration.ofMillis(100);
    }

    /** These partitions are ours from now on: no transaction is open, and none of the former owner's is pending. */
    default void assigned(Collection<TopicPartition> partitions) {}

    /** These partitions are somebody else's from now on; no transaction is open. */
    default void revoked(Collection<TopicPartition> partitions) {}
}
