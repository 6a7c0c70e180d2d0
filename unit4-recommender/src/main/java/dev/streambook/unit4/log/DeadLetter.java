package dev.streambook.unit4.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** How a record that could not be read is kept: key, value and headers as they came, and why and whence in more headers. */
public final class DeadLetter {

    public static final String REASON = "reason";
    public static final String STAGE = "stage";
    public static final String SOURCE_TOPIC = "source-topic";
    public static final String SOURCE_PARTITION = "source-partition";
    public static final String SOURCE_OFFSET = "source-offset";

    private DeadLetter() {}

    /**
     * @param reason one sentence: the value found and what was expected
     * @param stage which part of the recommender could not read it
     */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> source, String deadLetterTopic, String stage, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(deadLetterTopic, null, source.key(), source.value(), source.headers());
        put(letter.headers(), REASON, reason);
        put(letter.headers(), STAGE, stage);
        put(letter.headers(), SOURCE_TOPIC, source.topic());
        put(letter.headers(), SOURCE_PARTITION, Integer.toString(source.partition()));
        put(letter.headers(), SOURCE_OFFSET, Long.toString(source.offset()));
        return letter;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
