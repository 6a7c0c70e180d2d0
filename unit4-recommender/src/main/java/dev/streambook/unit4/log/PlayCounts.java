package dev.streambook.unit4.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.unit1.CountView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A batch view as the value of a record in topic {@code plays}. About 12 bytes a film: a megabyte is 80,000 films. */
public final class PlayCounts {

    /** The one key of the topic: only the newest batch counts. */
    public static final String KEY = "plays";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlayCounts() {}

    public static byte[] toJson(CountView view) {
        ObjectNode json = JSON.createObjectNode().put("latest", view.latest().toString());
        put(json.putObject("cuts"), view.cuts());
        put(json.putObject("counts"), view.counts());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableRecordException if it is none */
    public static CountView fromJson(byte[] value) {
        try {
            JsonNode json = JSON.readTree(value == null ? new byte[0] : value);
            return new CountView(
                    numbers(json, "cuts"),
                    numbers(json, "counts"),
                    Instant.parse(json.path("latest").asText()));
        } catch (IOException | DateTimeException | NumberFormatException e) {
            throw new UnreadableRecordException("the plays cannot be read: " + e.getMessage(), e);
        }
    }

    private static void put(ObjectNode json, Map<Integer, Long> numbers) {
        numbers.forEach((name, number) -> json.put(Integer.toString(name), number));
    }

    private static Map<Integer, Long> numbers(JsonNode json, String field) {
        Map<Integer, Long> numbers = new HashMap<>();
        json.path(field).fields().forEachRemaining(entry -> {
            if (!entry.getValue().canConvertToLong()) {
                throw new UnreadableRecordException("number %s of %s is %s; expected a whole number"
                        .formatted(entry.getKey(), field, entry.getValue()));
            }
            numbers.put(Integer.valueOf(entry.getKey()), entry.getValue().longValue());
        });
        return numbers;
    }
}
