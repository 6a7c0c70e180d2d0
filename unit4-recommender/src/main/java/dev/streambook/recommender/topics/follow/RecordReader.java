package dev.streambook.recommender.topics.follow;

import dev.streambook.recommender.topics.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the records of a log one after the other, in the order of each partition. */
@FunctionalInterface
public interface RecordReader {

    /** @throws UnreadableRecordException if the record cannot be understood; it is then counted and passed over */
    void read(ConsumerRecord<byte[], byte[]> record);
}
