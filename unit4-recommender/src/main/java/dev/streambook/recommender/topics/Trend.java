package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit1.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most watched items of a window that has closed: the value of a record of topic {@code trending}.
 *
 * <pre>{@code
 * {"windowStart":"2026-01-31T20:00:00Z","windowEnd":"2026-01-31T21:00:00Z","items":[{"item":31,"count":7}]}
 * }</pre>
 *
 * @param items by descending count, equal counts by ascending item
 */
public record Trend(Window window, List<ItemCount> items) {

    /** @param count how many events of this item the window holds, at most; exact where it has counters for all its items */
    public record ItemCount(int item, long count) {

        /** Ties by number. */
        public static final Comparator<ItemCount> MOST_FIRST =
                Comparator.comparingLong(ItemCount::count).reversed().thenComparingInt(ItemCount::item);
    }

    public byte[] toJson() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("windowStart", window.start().toString())
                .put("windowEnd", window.end().toString());
        ArrayNode list = json.putArray("items");
        items.forEach(entry -> list.addObject().put("item", entry.item()).put("count", entry.count()));
        return Json.bytes(json);
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static Trend fromJson(byte[] value) {
        JsonNode json = Json.ofRecord(value);
        List<ItemCount> items = new ArrayList<>();
        for (JsonNode item : json.path("items")) {
            items.add(new ItemCount(Json.integer(item, "item"), Json.count(item, "count")));
        }
        Instant start = Json.instant(json, "windowStart");
        Instant end = Json.instant(json, "windowEnd");
        if (!start.isBefore(end)) {
            throw new UnreadableRecordException(
                    "the window ends at %s; expected an end after %s".formatted(end, start));
        }
        return new Trend(new Window(start, end), List.copyOf(items));
    }
}
