package dev.streambook.movielens;

import dev.streambook.event.Film;
import dev.streambook.event.Rated;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A MovieLens data set on disk, as published by GroupLens: {@code ratings.csv} (ml-latest, ml-20m and later),
 * {@code ratings.dat} (ml-1m, ml-10m) or {@code u.data} (ml-100k). Opening reads only the first lines; each call of
 * {@link #ratings()} or {@link #films()} reads its file from the start.
 *
 * <p>A rating becomes a {@link Rated} event with id {@code ml-<user>-<item>-<seconds since 1970>} and an invented
 * device address, the same one each time.
 */
public final class MovieLens {

    /** How many malformed rows a file may have before reading stops. */
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
     * @param maxBadRows how many malformed rows of each file are left out and reported; one more ends the reading
     * @throws MovieLensException if there are no ratings at this path
     */
    public static MovieLens open(Path folderOrFile, int maxBadRows) {
        if (maxBadRows < 0) {
            throw new IllegalArgumentException("maxBadRows is %d; expected 0 or more".formatted(maxBadRows));
        }
        MovieLens movieLens = new MovieLens(Location.find(folderOrFile), maxBadRows);
        try (Rows<Rated> ratings = movieLens.ratings()) {
            ratings.next();
        }
        return movieLens;
    }

    /** The ratings in the order of the file; close it. */
    public Rows<Rated> ratings() {
        Format format = location.format();
        return rows(location.ratings(), RatingRow.HEADER, format::ratingColumns, RatingRow::parse);
    }

    /**
     * The films in the order of the file; close it.
     *
     * @throws MovieLensException if there is no file of films beside the ratings
     */
    public Rows<Film> films() {
        Format format = location.format();
        Path file = filmsFile()
                .orElseThrow(() -> new MovieLensException(
                        "%s has no %s beside it; expected the titles there; give the whole folder of the data set"
                                .formatted(ratingsFile(), format.filmsFile())));
        return rows(
                file,
                FilmRow.HEADER,
                format::filmColumns,
                format == Format.TAB ? FilmRow::parseFlagged : FilmRow::parseListed);
    }

    /** The ratings in the order of event time. Costs 25 bytes a rating, and a sort. */
    public RatingsByTime byEventTime() {
        try (Rows<Rated> ratings = ratings()) {
            return RatingsByTime.of(ratings);
        }
    }

    public Path ratingsFile() {
        return location.ratings();
    }

    /** Absent if the titles are not beside the ratings. */
    public Optional<Path> filmsFile() {
        return location.films();
    }

    private <T> Rows<T> rows(
            Path file, Header header, Function<String, List<String>> split, Function<List<String>, T> parse) {
        Format format = location.format();
        Optional<Header> first = Optional.of(header).filter(h -> format.hasHeader());
        return new Rows<>(new Table<>(file, format.allowsLatin1(), first, split, parse), maxBadRows);
    }
}
