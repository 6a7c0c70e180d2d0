package dev.streambook.recommender.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.streambook.event.Film;
import java.util.ArrayList;
import java.util.List;

/**
 * A film as the value of a record of topic {@code catalogue}.
 *
 * <pre>{@code
 * {"item":31,"title":"Alien (1979)","genres":["Horror","Sci-Fi"]}
 * }</pre>
 */
public final class FilmCodec {

    private FilmCodec() {}

    /** The key of the record. */
    public static String key(Film film) {
        return Integer.toString(film.item());
    }

    public static byte[] toJson(Film film) {
        ObjectNode json =
                Json.MAPPER.createObjectNode().put("item", film.item()).put("title", film.title());
        film.genres().forEach(json.putArray("genres")::add);
        return Json.bytes(json);
    }

    /** @throws UnreadableRecordException if the item or the title is missing or of another type */
    public static Film fromJson(byte[] value) {
        JsonNode json = Json.ofRecord(value);
        List<String> genres = new ArrayList<>();
        json.path("genres").forEach(genre -> genres.add(genre.asText()));
        try {
            return new Film(Json.integer(json, "item"), json.path("title").textValue(), genres);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("the film cannot be read: " + e.getMessage(), e);
        }
    }
}
