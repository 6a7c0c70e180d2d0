package dev.streambook.recommender.speed;

import dev.streambook.unit2.BatchTransform;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A transform that can be made to fail at the worst moment: its state is ahead of the log, and all its records are written, but
 * their transaction is not committed.
 *
 * @param doomed whether the next batch fails; one failure takes it back
 */
record CrashableTransform(BatchTransform transform, AtomicBoolean doomed) implements BatchTransform {

    @Override
    public Stream<ProducerRecord<byte[], byte[]>> of(ConsumerRecords<byte[], byte[]> batch) {
        Stream<ProducerRecord<byte[], byte[]>> outputs = transform.of(batch);
        return doomed.getAndSet(false) ? Stream.concat(outputs, Stream.of("").map(CrashableTransform::crash)) : outputs;
    }

    @Override
    public Duration patience() {
        return transform.patience();
    }

    @Override
    public void assigned(Collection<TopicPartition> partitions) {
        transform.assigned(partitions);
    }

    @Override
    public void revoked(Collection<TopicPartition> partitions) {
        transform.revoked(partitions);
    }

    private static ProducerRecord<byte[], byte[]> crash(String unused) {
        throw new IllegalStateException("crashed on purpose, before the transaction was committed");
    }
}
