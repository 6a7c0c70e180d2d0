package dev.streambook.unit2.play;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that joins a group, reads so many records, and commits how far it has come. */
public final class Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String group;

    public Reader(String bootstrapServers, String group) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
    }

    /** @return the events of at least {@code count} records, in the order in which they were read */
    public List<ViewingEvent> read(String topic, int count, Consumer<String> out) {
        List<ViewingEvent> events = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (events.size() < count) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("%d records came from %s in %d s; expected %d"
                            .formatted(events.size(), topic, PATIENCE.toSeconds(), count));
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    ViewingEvent event = EventJson.read(record.value());
                    out.accept("  partition %d, offset %d, key %s: %s"
                            .formatted(record.partition(), record.offset(), record.key(), event.id()));
                    events.add(event);
                }
            }
            consumer.commitSync();
        }
        return events;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
    }
}
