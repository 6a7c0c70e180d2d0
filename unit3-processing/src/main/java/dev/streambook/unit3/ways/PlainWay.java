package dev.streambook.unit3.ways;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The job without an engine: one thread with a consumer and a producer. What an engine adds is held against it. */
public record PlainWay() implements CountWay {

    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public String engine() {
        return "a consumer and a producer";
    }

    @Override
    public AutoCloseable start(CountJob job) {
        AtomicBoolean ends = new AtomicBoolean();
        Thread thread = new Thread(() -> count(job, ends), "plain-way");
        thread.start();
        return () -> {
            ends.set(true);
            thread.join();
        };
    }

    private static void count(CountJob job, AtomicBoolean ends) {
        Map<String, Long> counts = new HashMap<>();
        try (Consumer<String, String> consumer =
                        new KafkaConsumer<>(consumer(job), new StringDeserializer(), new StringDeserializer());
                Producer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", job.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            consumer.subscribe(List.of(job.input()));
            while (!ends.get()) {
                consumer.poll(POLL)
                        .forEach(play -> producer.send(new ProducerRecord<>(
                                job.output(), play.key(), Long.toString(counts.merge(play.key(), 1L, Long::sum)))));
            }
        }
    }

    private static Map<String, Object> consumer(CountJob job) {
        return Map.of(
                "bootstrap.servers",
                job.bootstrapServers(),
                "group.id",
                job.output(),
                "auto.offset.reset",
                "latest",
                "enable.auto.commit",
                false);
    }
}
