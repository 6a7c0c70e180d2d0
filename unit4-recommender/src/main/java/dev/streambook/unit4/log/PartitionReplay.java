package dev.streambook.unit4.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions from the beginning to where they end at the moment of the call, committed records only.
 *
 * <p>The end is the <em>last written</em> offset, not the last committed one, and the replay waits until it is decided
 * what lies before it. That matters to a task that takes over partitions: its predecessor's offsets may be committed
 * already while the marker that commits the records of the same transaction has not reached their partition yet.
 * Stopping at the last committed record would then lose that transaction, although its events will not be read again.
 */
public final class PartitionReplay {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaClients clients;
    private final Duration limit;

    /** @param limit how long to wait, more than the time-out of the transactions that may be open */
    public PartitionReplay(KafkaClients clients, Duration limit) {
        this.clients = clients;
        this.limit = limit;
    }

    /**
     * Hands every record to the reader.
     *
     * @throws IllegalStateException if the end is not reached within the limit
     * @throws UnreadableRecordException whatever the reader throws: a state with a hole in it is no state
     */
    public void read(Collection<TopicPartition> partitions, RecordReader reader) {
        Map<TopicPartition, Long> ends = writtenEnds(partitions);
        Instant deadline = Instant.now().plus(limit);
        try (Consumer<byte[], byte[]> consumer = clients.reader(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reader.read(record);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "replay has not reached %s within %s; expected open transactions to end"
                                    .formatted(ends, limit));
                }
            }
        }
    }

    private Map<TopicPartition, Long> writtenEnds(Collection<TopicPartition> partitions) {
        try (Consumer<byte[], byte[]> consumer = clients.reader(IsolationLevel.READ_UNCOMMITTED)) {
            return consumer.endOffsets(partitions);
        }
    }
}
