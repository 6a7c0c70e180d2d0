package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Rebuilds a view from the log: reads partitions from their oldest record to the end that they have at the moment of the
 * call, and keeps the latest value of each key.
 *
 * <p>The end is the offset after the last record that is <em>written</em>, committed or not. Where a transaction is still open
 * before it, the replay waits until the transaction is committed or aborted. That matters to whoever takes over a
 * partition: the former owner's offsets may be committed already, while the marker that commits the records of the same
 * transaction has not reached this partition yet. Whoever stops at the last committed record then loses that transaction,
 * as its events will not be read again.
 *
 * <p>An implementation has one public constructor {@code (Map<String, Object> connection, Duration limit)}: settings of a
 * consumer by their Kafka names, at least {@code bootstrap.servers}; and how long a replay may take, more than the time-out
 * of transactions that may be open. Whatever the settings say of isolation, group, commits and offsets, the answer sets what
 * the promises need. The settings are those of that moment, whatever becomes of the map. Nothing is remembered between two
 * calls; each call opens its own consumer and closes it. Cost: the whole log is read once; in memory there is what {@code
 * reading} makes of the latest record of each key.
 */
@Exercise(
        id = "4.12",
        title = "Rebuild by replay",
        stars = 2,
        partOf = "speed layer: what a partition's new owner knows of its users; model topic: which versions there are")
@Promise(id = "latest-wins", says = "Of each key the latest record counts.", read = "a-log-and-its-view")
@Promise(id = "tombstone", says = "A record without a value removes its key.", read = "a-log-and-its-view")
@Promise(
        id = "aborted-unseen",
        says = "Records of aborted transactions are not in the view.",
        read = "what-is-committed")
@Promise(
        id = "open-awaited",
        says = "Where a transaction is open before the end, the replay waits until it has ended.",
        read = "what-is-committed")
@Promise(
        id = "position-decides",
        says = "The replay is at its end when the position is, whatever the last record was.",
        read = "where-a-log-ends")
@Promise(id = "empty-ends", says = "An empty partition is at its end at once.", read = "where-a-log-ends")
@Promise(
        id = "all-partitions",
        says = "Every partition that was asked for is read to its end, and no other one.",
        read = "where-a-log-ends")
@Promise(
        id = "growing-log",
        says = "A log that grows during the replay does not make it longer.",
        read = "where-a-log-ends")
@Promise(
        id = "oldest-record",
        says = "A partition begins with its oldest record, whatever that record's offset.",
        read = "where-a-log-begins")
@Promise(
        id = "log-alone",
        says =
                "A view is made from the log alone, and from nothing that was known before; the next replay leaves it as it is.",
        read = "the-log-is-the-truth")
@Promise(
        id = "settings",
        says = "What the promises need is not left to the settings of the connection.",
        read = "the-log-is-the-truth")
@Promise(
        id = "no-hole",
        says = "A record that cannot be read ends the replay.",
        read = "no-view-is-better-than-half-a-view")
@Promise(
        id = "limit",
        says = "A replay that does not come to its end in time fails, and says how far it came.",
        read = "no-view-is-better-than-half-a-view")
@Promise(
        id = "closed",
        says = "The consumers are closed, whatever happens.",
        read = "no-view-is-better-than-half-a-view")
public interface Rebuilder {

    /**
     * The view of now. Records that are written after the call may be in it.
     *
     * @param partitions to read, one or more; each of their records has a key, and a key is in one of them
     * @param reading what to keep of a record that has a value; called in the order of each partition
     * @return the latest of each key that has not been removed. The keys are text in UTF-8, taken as they are: an empty one
     *     is a key, too.
     * @throws IllegalStateException if the end is not reached in time: names each partition that is not at its end, with its
     *     position and its end, such as {@code users-0 is at 3 of 7}
     * @throws RuntimeException whatever {@code reading} throws
     */
    <V> Map<String, V> replay(
            Collection<TopicPartition> partitions, Function<ConsumerRecord<byte[], byte[]>, V> reading);
}
