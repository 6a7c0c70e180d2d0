package dev.streambook.unit4.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The items that are most similar to one item, best first. */
record Similar(int item, List<Scored> similar) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param score 0 to 1, higher is more alike */
    record Scored(int item, double score) {}

    /** The key of a record in topic {@code similar}. */
    String key() {
        return Integer.toString(item);
    }

    /** The value of a record in topic {@code similar}; scores are rounded to four places. */
    byte[] toJson() {
        ObjectNode json = JSON.createObjectNode().put("item", item);
        ArrayNode list = json.putArray("similar");
        similar.forEach(entry ->
                list.addObject().put("item", entry.item()).put("score", Math.round(entry.score() * 10_000) / 10_000.0));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
