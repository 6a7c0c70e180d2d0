package dev.streambook.recommender.movielens;

import dev.streambook.event.Film;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A MovieLens data set on disk, as published by GroupLens: {@code ratings.csv} (ml-latest, ml-20m and later),
 * {@code ratings.dat} (ml-1m, ml-10m) or {@code u.data} (ml-100k). Opening looks at the first bytes only; each call of
 * {@link #ratings} or {@link #films()} reads its file from the start.
 */
public final class MovieLens {

    /** How many malformed rows a file may have. */
    public static final int DEFAULT_MAX_BAD_ROWS = 100;

    private final Location location;
    private final int maxBadRows;

    private MovieLens(Location location, int maxBadRows) {
        this.location = location;
        this.maxBadRows = maxBadRows;
    }

    /** As {@link #open(Path, int)} with {@link #DEFAULT_MAX_BAD_ROWS}. */
    public static MovieLens open(Path folderOrFile) {
        return open(folderOrFile, DEFAULT_MAX_BAD_ROWS);
    }

    /**
     * @param folderOrFile the folder of a data set, or its ratings file under any name
     * @param maxBadRows how many malformed rows of each file are left out and reported; with one more it is rejected
     * @throws MovieLensException if there are no ratings at this path
     */
    public static MovieLens open(Path folderOrFile, int maxBadRows) {
        if (maxBadRows < 0) {
            throw new IllegalArgumentException("maxBadRows is %d; expected 0 or more".formatted(maxBadRows));
        }
        return new MovieLens(Location.find(folderOrFile), maxBadRows);
    }

    /**
     * The ratings, one for each user and film.
     *
     * @param loader 4.1
     * @throws MovieLensException if the file cannot be read, is not a ratings file, or has too many bad rows
     */
    public LoadedRatings ratings(RatingsLoader loader) {
        return new RatingsReading(location, maxBadRows, loader).all();
    }

    /**
     * The films in the order of the file; close it.
     *
     * @throws MovieLensException if there is no file of films beside the ratings
     */
    public Rows<Film> films() {
        Layout layout = location.layout();
        Path file = filmsFile()
                .orElseThrow(() -> new MovieLensException(
                        "%s has no %s beside it; expected the titles there; give the whole folder of the data set"
                                .formatted(ratingsFile(), layout.filmsFile())));
        Function<List<String>, Film> parse = layout == Layout.TAB ? FilmRow::parseFlagged : FilmRow::parseListed;
        Optional<Header> header = Optional.of(Header.FILMS).filter(any -> layout.hasHeader());
        return new Rows<>(
                new Table<>(file, layout.allowsLatin1(), header, layout.filmsSeparator()::columns, parse), maxBadRows);
    }

    public Path ratingsFile() {
        return location.ratings();
    }

    /** Absent if the titles are not beside the ratings. */
    public Optional<Path> filmsFile() {
        return location.films();
    }
}
