package dev.streambook.unit2;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends viewing events to a topic and says of each what became of it.
 *
 * <p>An answer has the public constructor {@code (Map<String, Object> connection, String topic)}. {@code connection} holds
 * producer settings by their Kafka names, at least {@code bootstrap.servers}; somebody may have tuned it for speed, and
 * where it contradicts the promises below, the answer's own settings win. The map itself is left as it is.
 *
 * <ul>
 *   <li>The record has the key and the value that it is given.
 *   <li>Events of one key are stored in the order in which they were sent, so in one partition: the one of Kafka's own
 *       partitioner.
 *   <li>An event that was reported as stored is stored once, also when the broker goes away and comes back, and when a
 *       response gets lost.
 * </ul>
 *
 * <p>Thread safe.
 */
@Exercise(
        id = "2.7",
        title = "Reliable producer",
        stars = 2,
        partOf = "POST /events: 202 only when the event is stored")
@Promise(
        id = "user-is-the-key",
        says = "The key is the user, the value the event's JSON; the partition is the one of Kafka's own partitioner.",
        read = "the-key-makes-the-order")
@Promise(
        id = "outcome-reported",
        says =
                "What is stored is reported with its place, what is refused as refused. send throws where it takes nothing.",
        read = "send-returned-is-not-stored")
@Promise(id = "stored-once", says = "A retry after a lost response stores nothing twice.", read = "a-lost-response")
@Promise(
        id = "own-settings-win",
        says = "The promises hold, whatever the connection was tuned for.",
        read = "settings-that-contradict")
@Promise(
        id = "broker-outage",
        says = "A broker that goes away and comes back costs neither an event nor the order.",
        read = "while-the-broker-is-away")
@Promise(id = "close-waits", says = "close() waits for what was sent.", read = "closing")
public interface EventProducer extends AutoCloseable {

    /** The user's id as decimal text is the key, {@code EventJson.write(event)} the value. */
    default CompletableFuture<RecordMetadata> send(ViewingEvent event) {
        return send(Integer.toString(event.user()), EventJson.write(event));
    }

    /**
     * Hands the event over and does not wait for the broker to store it. It may wait for room in the client's buffer, or at
     * first for the topic's partitions, up to {@code max.block.ms}.
     *
     * @param key what has to stay in order among itself has the same one
     * @param value the event as one line of JSON
     * @return completes with the place of the record when the broker has stored it, or with Kafka's exception when it
     *     never will be: refused, or not stored within {@code delivery.timeout.ms}. Whoever continues it runs on the
     *     producer's only I/O thread, and must not block there.
     * @throws RuntimeException if Kafka's client does not take the event at all, as after {@link #close}; it is not sent then
     */
    CompletableFuture<RecordMetadata> send(String key, byte[] value);

    /** Returns when all that was sent before is either stored or given up. */
    @Override
    void close();
}
