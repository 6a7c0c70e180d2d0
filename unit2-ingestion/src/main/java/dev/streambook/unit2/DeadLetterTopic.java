package dev.streambook.unit2;

import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Where records go that cannot be handled.
 *
 * @param producer keys and values are written as the bytes they are
 * @param topic such as {@code events.dlt}
 * @param stage who gave up, such as {@code speed-layer}
 */
public record DeadLetterTopic(Sender producer, String topic, String stage) {

    /** The one thing that is asked of a producer. */
    @FunctionalInterface
    public interface Sender {

        /** @return completes when the record is stored, or with the reason why it will never be; its value is of no interest */
        Future<?> send(ProducerRecord<byte[], byte[]> letter);
    }

    /** @param producer shared, and closed by whoever opened it */
    public DeadLetterTopic(Producer<byte[], byte[]> producer, String topic, String stage) {
        this((Sender) producer::send, topic, stage);
    }
}
