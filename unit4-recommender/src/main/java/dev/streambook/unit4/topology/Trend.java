package dev.streambook.unit4.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit1.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The most watched items of a window that has closed.
 *
 * @param items by descending count, equal counts by ascending item
 */
record Trend(Window window, List<ItemCount> items) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param count how many events of this item the window holds, at most; exact where it has counters for all its items */
    record ItemCount(int item, long count) {}

    /** The value of a record in topic {@code trending}. */
    byte[] toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("windowStart", window.start().toString())
                .put("windowEnd", window.end().toString());
        ArrayNode list = json.putArray("items");
        items.forEach(entry -> list.addObject().put("item", entry.item()).put("count", entry.count()));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
