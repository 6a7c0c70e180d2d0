package dev.streambook.unit2;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events for tests whose subject is their way and not their content: they have a name and nothing else. */
public final class Events {

    private Events() {}

    /** {@code e01}, {@code e02} … up to {@code last}, at most 999. */
    public static List<String> upTo(int last) {
        String format = last < 100 ? "e%02d" : "e%03d";
        return IntStream.rangeClosed(1, last).mapToObj(format::formatted).toList();
    }

    /** A whole event, as it lies in Kafka. */
    static byte[] json(String id, int user) {
        return EventJson.write(new Rated(id, user, 1, "2001:db8::1", Instant.parse("2026-01-31T20:15:00Z"), 4.5));
    }

    static byte[] bytes(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    static String text(ConsumerRecord<?, byte[]> record) {
        return text(record.value());
    }
}
