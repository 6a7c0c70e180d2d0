package dev.streambook.recommender.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many dead letters each stage has given up. The letters of a partition come in the order of their offsets, and after a crash
 * some come again: so the last place of each partition is all that has to be remembered. Not thread safe.
 */
final class CountedLetters {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE = "before";
    private static final String STAGES = "stages";
    private static final String LAST = "last";

    private final Map<String, Long> byStage = new TreeMap<>();
    private final Map<String, Long> last = new TreeMap<>();

    Map<String, Long> byStage() {
        return Map.copyOf(byStage);
    }

    /** @param place of the letter, as {@code events.dlt-0@17} */
    private void add(String place, String stage) {
        int at = place.lastIndexOf('@');
        String partition = place.substring(0, at);
        long offset = Long.parseLong(place.substring(at + 1));
        if (offset > last.getOrDefault(partition, -1L)) {
            last.put(partition, offset);
            byStage.merge(stage, 1L, Long::sum);
        }
    }

    /** A line of the file: a letter, or what {@link #line} has said. */
    void read(JsonNode line) {
        JsonNode before = line.path(BEFORE);
        if (before.isMissingNode()) {
            add(line.path("place").asText(), line.path("stage").asText());
        } else {
            before.path(STAGES)
                    .fields()
                    .forEachRemaining(stage ->
                            byStage.put(stage.getKey(), stage.getValue().asLong()));
            before.path(LAST)
                    .fields()
                    .forEachRemaining(
                            place -> last.put(place.getKey(), place.getValue().asLong()));
        }
    }

    /** All of this in one line. */
    String line() {
        ObjectNode line = JSON.createObjectNode();
        ObjectNode before = line.putObject(BEFORE);
        ObjectNode stages = before.putObject(STAGES);
        byStage.forEach(stages::put);
        ObjectNode places = before.putObject(LAST);
        last.forEach(places::put);
        return line.toString();
    }
}
