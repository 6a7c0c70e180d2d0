package dev.streambook.unit4.serving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.unit4.log.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Titles and genres, from topic {@code catalogue}. Thread safe for one writer. */
final class Catalogue implements RecordReader {

    private final Map<Integer, Film> films = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            JsonNode json = Json.ofRecord(record.value());
            int item = Json.integer(json, "item");
            List<String> genres = new ArrayList<>();
            json.path("genres").forEach(genre -> genres.add(genre.asText()));
            films.put(item, new Film(item, json.path("title").asText(untitled(item)), List.copyOf(genres)));
        }
    }

    boolean contains(int item) {
        return films.containsKey(item);
    }

    /** The film; one that the catalogue does not know is called by its number. */
    Film film(int item) {
        Film film = films.get(item);
        return film == null ? new Film(item, untitled(item), List.of()) : film;
    }

    private static String untitled(int item) {
        return "Film " + item;
    }
}
