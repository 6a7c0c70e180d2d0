package dev.streambook.recommender.serving.view;

import dev.streambook.event.Film;
import dev.streambook.recommender.topics.FilmCodec;
import dev.streambook.recommender.topics.follow.RecordReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Titles and genres, from topic {@code catalogue}. Thread safe for one writer. */
public final class Catalogue implements RecordReader {

    private final Map<Integer, Film> films = new ConcurrentHashMap<>();

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            Film film = FilmCodec.fromJson(record.value());
            films.put(film.item(), film);
        }
    }

    public boolean contains(int item) {
        return films.containsKey(item);
    }

    /** The film; one that the catalogue does not know is called by its number. */
    public Film film(int item) {
        Film film = films.get(item);
        return film == null ? new Film(item, "Film " + item, List.of()) : film;
    }
}
