package dev.streambook.unit2;

import org.apache.kafka.clients.producer.Producer;

/**
 * Where records go that cannot be handled.
 *
 * @param producer keys and values are written as the bytes they are; shared, and closed by whoever opened it
 * @param topic such as {@code events.dlt}
 * @param stage who gave up, such as {@code speed-layer}
 */
public record DeadLetterTopic(Producer<byte[], byte[]> producer, String topic, String stage) {}
