package dev.streambook.unit4.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.kafka.KafkaBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes a log of seven offsets, in which four are no value that counts, and shows the view that you make of it. */
public final class RebuilderPlay {

    private static final String TOPIC = "plays";

    private RebuilderPlay() {}

    public static void main(String[] args) {
        try (KafkaBroker broker = KafkaBroker.start()) {
            broker.createTopic(TOPIC, 1);
            Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (var writer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "play"),
                    new StringSerializer(),
                    new StringSerializer())) {
                writer.initTransactions();
                transaction(writer, true, "film-7", "1 play", "film-8", "1 play");
                transaction(writer, false, "film-7", "a million plays");
                transaction(writer, true, "film-8", null);
            }
            System.out.println("offsets 0, 1: film-7 = 1 play, film-8 = 1 play; 2: the marker that commits them");
            System.out.println("offset  3:    film-7 = a million plays;         4: the marker that aborts it");
            System.out.println("offset  5:    film-8 is removed;                6: the marker that commits it");
            System.out.println("your view:    "
                    + new Rebuilder(connection, Duration.ofSeconds(10))
                            .replay(List.of(new TopicPartition(TOPIC, 0)), record -> new String(record.value(), UTF_8)));
        }
    }

    private static void transaction(KafkaProducer<String, String> writer, boolean commits, String... keysAndValues) {
        writer.beginTransaction();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            writer.send(new ProducerRecord<>(TOPIC, keysAndValues[at], keysAndValues[at + 1]));
        }
        writer.flush();
        if (commits) {
            writer.commitTransaction();
        } else {
            writer.abortTransaction();
        }
    }
}
