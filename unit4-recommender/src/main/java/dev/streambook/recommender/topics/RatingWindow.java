package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit1.Window;
import java.time.Instant;

/**
 * How many ratings a window of event time has so far, and their mean: the value of a record of topic {@code statistics}. The key is the start of the window, so
 * that a later record of the same window overwrites an earlier one.
 *
 * <pre>{@code
 * {"windowStart":"2026-01-31T20:00:00Z","windowEnd":"2026-01-31T21:00:00Z","ratings":7,"mean":3.5}
 * }</pre>
 */
public record RatingWindow(Window window, long ratings, double mean) {

    public String key() {
        return window.start().toString();
    }

    public byte[] toJson() {
        return Json.bytes(Json.MAPPER
                .createObjectNode()
                .put("windowStart", window.start().toString())
                .put("windowEnd", window.end().toString())
                .put("ratings", ratings)
                .put("mean", mean));
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static RatingWindow fromJson(byte[] value) {
        JsonNode json = Json.ofRecord(value);
        Instant start = Json.instant(json, "windowStart");
        Instant end = Json.instant(json, "windowEnd");
        if (!start.isBefore(end)) {
            throw new UnreadableRecordException(
                    "the window ends at %s; expected an end after %s".formatted(end, start));
        }
        JsonNode mean = json.path("mean");
        if (!mean.isNumber()) {
            throw new UnreadableRecordException("field mean is %s; expected a number".formatted(mean));
        }
        return new RatingWindow(new Window(start, end), Json.count(json, "ratings"), mean.doubleValue());
    }
}
