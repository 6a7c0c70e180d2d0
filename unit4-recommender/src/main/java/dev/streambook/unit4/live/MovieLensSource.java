package dev.streambook.unit4.live;

import dev.streambook.event.EventJson;
import dev.streambook.event.Film;
import dev.streambook.movielens.BadRow;
import dev.streambook.movielens.MovieLens;
import dev.streambook.movielens.RatingsByTime;
import dev.streambook.movielens.Replay;
import dev.streambook.movielens.Rows;
import dev.streambook.movielens.Speed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A MovieLens data set, happening again in the order of its event times. */
final class MovieLensSource implements Source {

    private static final int SHOWN = 5;

    private final MovieLens data;
    private final RatingsByTime ratings;
    private final Speed speed;

    /** Reads the whole data set: its ratings are sorted by time. */
    MovieLensSource(Path path, Speed speed, int maxBadRows) {
        this.data = MovieLens.open(path, maxBadRows);
        this.ratings = data.byEventTime();
        this.speed = speed;
    }

    @Override
    public String name() {
        return "%,d ratings of %s at speed %s".formatted(ratings.size(), data.ratingsFile(), speed);
    }

    @Override
    public List<Film> films() {
        List<Film> films = new ArrayList<>();
        try (Rows<Film> rows = data.films()) {
            rows.forEachRemaining(films::add);
        }
        return films;
    }

    @Override
    public OptionalLong expectedLines() {
        return OptionalLong.of(ratings.size());
    }

    @Override
    public void run(Lines lines) throws IOException, InterruptedException {
        try {
            Replay.at(speed).run(ratings, event -> {
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

    @Override
    public List<String> remarks() {
        List<BadRow> bad = ratings.badRows();
        List<String> remarks = new ArrayList<>();
        bad.stream().limit(SHOWN).forEach(row -> remarks.add("skipped " + row));
        if (bad.size() > SHOWN) {
            remarks.add("and %,d more malformed rows".formatted(bad.size() - SHOWN));
        }
        return remarks;
    }
}
