package dev.streambook.unit2;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The effect of a record: a row written, a counter raised, a vector solved anew. A handler that returns has done it; one
 * that throws has not, or not wholly.
 */
@FunctionalInterface
public interface RecordHandler {

    /** @param record key: the user's id as text, or null; value: the event's bytes, not checked, null for a tombstone */
    void handle(ConsumerRecord<String, byte[]> record);
}
