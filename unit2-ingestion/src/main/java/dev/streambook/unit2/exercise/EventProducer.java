package dev.streambook.unit2.exercise;

import dev.streambook.workbook.TodoException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Exercise 2.7 Reliable producer: docs/unit2/2.7-reliable-producer.md. Run EventProducerTest, or EventProducerPlay to
 * watch a response get lost.
 */
public final class EventProducer implements dev.streambook.unit2.EventProducer {

    private final Producer<String, byte[]> producer;
    private final String topic;

    public EventProducer(Map<String, Object> connection, String topic) {
        this.producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    private static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        // TODO 2.7  settings.put(ProducerConfig.…): when is a record stored? What makes a retry harmless? And what contradicts that?
        throw new TodoException("2.7 EventProducer.settings");
    }

    /** Hands the event over and returns at once; the future tells later what became of it. */
    @Override
    public CompletableFuture<RecordMetadata> send(String key, byte[] value) {
        // TODO 2.7  A record of this key and value. Who tells you that it is stored, or that it never will be?
        throw new TodoException("2.7 EventProducer.send");
    }

    /** Returns when all that was sent before is either stored or given up. */
    @Override
    public void close() {
        // TODO 2.7  What of the records that are still on their way?
        throw new TodoException("2.7 EventProducer.close");
    }
}
