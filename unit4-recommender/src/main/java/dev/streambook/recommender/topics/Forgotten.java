package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.event.ViewingEvent;
import java.time.Instant;

/**
 * A user who is to be forgotten: the value of a record of topic {@code forgotten}. Whatever this user did up to that time no
 * longer counts, whenever it arrives; what the user does later begins a new history.
 *
 * @param until event time, inclusive
 */
public record Forgotten(int user, Instant until) {

    /** Whether this event is one that no longer counts. */
    public boolean covers(ViewingEvent event) {
        return event.user() == user && !event.time().isAfter(until);
    }

    /** The key of the record. */
    public String key() {
        return Integer.toString(user);
    }

    public byte[] toJson() {
        return Json.bytes(Json.MAPPER.createObjectNode().put("user", user).put("until", until.toString()));
    }

    /** @throws UnreadableRecordException if a field is missing or of another type */
    public static Forgotten fromJson(byte[] bytes) {
        JsonNode json = Json.ofRecord(bytes);
        return new Forgotten(Json.integer(json, "user"), Json.instant(json, "until"));
    }
}
