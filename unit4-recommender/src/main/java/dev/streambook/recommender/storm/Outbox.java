package dev.streambook.recommender.storm;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Keeps the newest value of each key until Kafka has it: for compacted topics, where only the newest counts.
 *
 * <p>A value that is replaced before it was flushed is never sent. One that Kafka refused stays and is sent with the next
 * flush, unless a newer one has come. Nothing here waits for the broker. Thread safe.
 */
final class Outbox implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final ConcurrentMap<Address, byte[]> waiting = new ConcurrentHashMap<>();

    private record Address(String topic, String key) {}

    /** @param producer closed with this */
    Outbox(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    void put(String topic, String key, byte[] value) {
        waiting.put(new Address(topic, key), value);
    }

    /** Hands what is waiting to the producer. */
    void flush() {
        waiting.keySet().forEach(this::send);
    }

    /** Flushes and waits until the producer has got rid of all, or has given up. */
    @Override
    public void close() {
        try {
            flush();
        } finally {
            producer.close();
        }
    }

    private void send(Address address) {
        byte[] value = waiting.remove(address);
        if (value == null) {
            return;
        }
        byte[] key = address.key().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(address.topic(), key, value), (stored, failure) -> {
                if (failure != null) {
                    waiting.putIfAbsent(address, value);
                }
            });
        } catch (RuntimeException e) {
            waiting.putIfAbsent(address, value);
            throw e;
        }
    }
}
