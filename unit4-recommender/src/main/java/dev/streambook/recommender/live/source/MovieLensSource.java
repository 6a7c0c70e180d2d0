package dev.streambook.recommender.live.source;

import dev.streambook.event.EventJson;
import dev.streambook.event.Film;
import dev.streambook.event.Rated;
import dev.streambook.recommender.movielens.MovieLens;
import dev.streambook.recommender.movielens.Replay;
import dev.streambook.recommender.movielens.Rows;
import dev.streambook.recommender.movielens.Speed;
import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** A MovieLens data set, happening again in the order of its event times. */
public final class MovieLensSource implements Source {

    private static final int SHOWN = 5;

    private final MovieLens data;
    private final LoadedRatings loaded;
    private final List<Film> films = new ArrayList<>();
    private final Speed speed;

    /**
     * Reads the whole data set.
     *
     * @param loader 4.1, which reads the ratings
     * @throws dev.streambook.recommender.movielens.MovieLensException if a file is missing or cannot be read
     */
    public MovieLensSource(Path path, Speed speed, int maxBadRows, RatingsLoader loader) {
        this.data = MovieLens.open(path, maxBadRows);
        try (Rows<Film> rows = data.films()) {
            rows.forEachRemaining(films::add);
        }
        this.loaded = data.ratings(loader);
        this.speed = speed;
    }

    @Override
    public String name() {
        return "%,d ratings of %s at speed %s".formatted(loaded.ratings().size(), data.ratingsFile(), speed);
    }

    @Override
    public String identity() {
        return "%,d ratings of %s".formatted(loaded.ratings().size(), data.ratingsFile());
    }

    @Override
    public List<Film> films() {
        return List.copyOf(films);
    }

    @Override
    public OptionalLong expectedLines() {
        return OptionalLong.of(loaded.ratings().size());
    }

    @Override
    public void run(Lines lines, long from) throws IOException, InterruptedException {
        try {
            Replay.at(speed).run(() -> after(from), event -> {
                try {
                    lines.write(EventJson.write(event));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Iterator<Rated> after(long from) {
        Iterator<Rated> ratings = loaded.ratings().iterator();
        for (long written = 0; written < from && ratings.hasNext(); written++) {
            ratings.next();
        }
        return ratings;
    }

    @Override
    public List<String> remarks() {
        List<BadRow> bad = loaded.badRows();
        List<String> remarks = new ArrayList<>();
        bad.stream().limit(SHOWN).forEach(row -> remarks.add("skipped " + row));
        if (bad.size() > SHOWN) {
            remarks.add("and %,d more malformed rows".formatted(bad.size() - SHOWN));
        }
        if (!loaded.views().isEmpty()) {
            remarks.add("left out %,d rows without stars: films that were seen and not rated"
                    .formatted(loaded.views().size()));
        }
        return remarks;
    }
}
