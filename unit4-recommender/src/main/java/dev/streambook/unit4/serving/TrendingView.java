package dev.streambook.unit4.serving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit4.log.RecordReader;
import dev.streambook.unit4.log.UnreadableRecordException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The most watched films of the last window, from topic {@code trending}. Thread safe for one writer. */
final class TrendingView implements RecordReader {

    /** A film and how often it was counted. */
    record Counted(int item, long count) {

        /** Ties by number. */
        static final Comparator<Counted> MOST_FIRST =
                Comparator.comparingLong(Counted::count).reversed().thenComparingInt(Counted::item);
    }

    /** One window, half open, with its films in descending order of count. */
    record Window(Instant start, Instant end, List<Counted> items) {}

    private volatile Window window;

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        window = record.value() == null ? null : window(Json.ofRecord(record.value()));
    }

    /** Empty as long as no window has ended. */
    Optional<Window> window() {
        return Optional.ofNullable(window);
    }

    private static Window window(JsonNode json) {
        List<Counted> items = new ArrayList<>();
        for (JsonNode item : json.path("items")) {
            items.add(new Counted(Json.integer(item, "item"), Json.integer(item, "count")));
        }
        return new Window(instant(json, "windowStart"), instant(json, "windowEnd"), List.copyOf(items));
    }

    private static Instant instant(JsonNode json, String field) {
        String value = json.path(field).asText();
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new UnreadableRecordException(
                    "field %s is \"%s\"; expected an instant such as 2026-01-31T20:15:00Z".formatted(field, value), e);
        }
    }
}
