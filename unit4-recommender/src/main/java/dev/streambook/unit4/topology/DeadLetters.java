package dev.streambook.unit4.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** How a record that cannot be used stands in the dead letters: its bytes as they were, and headers that say why. */
final class DeadLetters {

    private DeadLetters() {}

    /**
     * @param stage who gave it up
     * @param reason one sentence
     * @param from the partition from which it was read, which goes with the offset into header {@code source}
     */
    static ProducerRecord<byte[], byte[]> letter(
            String topic, byte[] bytes, String stage, String reason, TopicPartition from, long offset) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, bytes);
        letter.headers()
                .add("stage", stage.getBytes(UTF_8))
                .add("reason", reason.getBytes(UTF_8))
                .add("source", (from + "@" + offset).getBytes(UTF_8));
        return letter;
    }
}
