package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit4.ScoredItem;
import java.util.ArrayList;
import java.util.List;

/**
 * The items that are most similar to one item, best first: the value of a record of topic {@code similar}.
 *
 * <pre>{@code
 * {"item":31,"similar":[{"item":40,"score":0.7123}]}
 * }</pre>
 */
public record Similar(int item, List<Scored> similar) {

    /** @param score 0 to 1, higher is more alike */
    public record Scored(int item, double score) {}

    /** The key of the record. */
    public String key() {
        return Integer.toString(item);
    }

    /** The similar items as a list to show. */
    public List<ScoredItem> items() {
        return similar.stream()
                .map(other -> new ScoredItem(other.item(), (float) other.score()))
                .toList();
    }

    /** Scores are rounded to four places. */
    public byte[] toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("item", item);
        ArrayNode list = json.putArray("similar");
        similar.forEach(entry ->
                list.addObject().put("item", entry.item()).put("score", Math.round(entry.score() * 10_000) / 10_000.0));
        return Json.bytes(json);
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static Similar fromJson(byte[] value) {
        JsonNode json = Json.ofRecord(value);
        List<Scored> similar = new ArrayList<>();
        for (JsonNode item : json.path("similar")) {
            similar.add(
                    new Scored(Json.integer(item, "item"), item.path("score").asDouble()));
        }
        return new Similar(Json.integer(json, "item"), List.copyOf(similar));
    }
}
