package dev.streambook.unit2.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicReader;
import dev.streambook.event.EventJson;
import dev.streambook.unit2.DeadLetterTopic;
import dev.streambook.unit2.Pause;
import dev.streambook.unit2.Retries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Feeds your handler one good event and two bad ones and prints what lies in the dead-letter topic then. */
public final class PoisonHandlerPlay {

    private static final String TOPIC = "events.dlt";
    private static final List<String> LINES = List.of(
            "{\"v\":1,\"kind\":\"unrated\",\"id\":\"e1\",\"user\":7,\"item\":1,\"device\":\"2001:db8::1\",\"time\":\"2026-01-31T20:15:00Z\"}",
            "{\"v\":1,\"kind\":\"unrated\",\"id\":\"e2\",\"user\":7,\"ite",
            "{\"v\":1,\"kind\":\"unrated\",\"id\":\"e3\",\"user\":-7,\"item\":1,\"device\":\"2001:db8::1\",\"time\":\"2026-01-31T20:16:00Z\"}");

    private PoisonHandlerPlay() {}

    public static void main(String[] args) {
        try (KafkaBroker broker = KafkaBroker.start();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            broker.createTopic(TOPIC, 1);
            PoisonHandler handler = new PoisonHandler(
                    new DeadLetterTopic(producer, TOPIC, "play"),
                    new Retries(3, Duration.ofMillis(100), Pause.SLEEP));

            for (int i = 0; i < LINES.size(); i++) {
                byte[] line = LINES.get(i).getBytes(UTF_8);
                var record = new ConsumerRecord<>("events", 0, i, "7".getBytes(UTF_8), line);
                var outcome = handler.handle(record, () -> System.out.println("event         " + EventJson.read(line)));
                System.out.println("record " + i + "      " + outcome);
            }

            TopicReader.ofText(broker.bootstrapServers()).read(TOPIC).forEach(letter -> {
                System.out.println("dead letter   " + letter.value());
                letter.headers().forEach(h -> System.out.println("  " + h.key() + " = " + new String(h.value(), UTF_8)));
            });
        }
    }
}
