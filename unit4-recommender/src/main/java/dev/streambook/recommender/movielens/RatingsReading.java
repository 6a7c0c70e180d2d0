package dev.streambook.recommender.movielens;

import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.RatingsFormat;
import dev.streambook.unit4.RatingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets 4.1 read the ratings file of a data set, and judges what it found. The first lines are read and judged by themselves:
 * of a large file that is no ratings file, not all rows should end up in memory as bad ones.
 */
final class RatingsReading {

    private static final long FIRST_LINES = 10_000;

    private final Location location;
    private final int maxBadRows;
    private final RatingsLoader loader;

    RatingsReading(Location location, int maxBadRows, RatingsLoader loader) {
        this.location = location;
        this.maxBadRows = maxBadRows;
        this.loader = loader;
    }

    LoadedRatings all() {
        checkHeader();
        load(FIRST_LINES);
        return load(Long.MAX_VALUE);
    }

    private void checkHeader() {
        Path file = location.ratings();
        try (Lines lines = open()) {
            Lines.Line first = lines.read();
            if (first != null && location.layout().ratings().isHeader(first.text())) {
                Header.RATINGS.check(
                        file, location.layout().ratings().separator().columns(first.text()));
            }
        } catch (IOException e) {
            throw unreadable(e);
        } catch (IllegalArgumentException notCsv) {
            // then it is a bad row
        }
    }

    private LoadedRatings load(long most) {
        try (Lines lines = open()) {
            RatingsFormat format = location.layout().ratings();
            LineWalk walk = new LineWalk(location.ratings(), format, lines, most);
            LoadedRatings loaded = loader.load(new RatingsFile(location.ratings(), format, () -> walk));
            LoadedRatings all = with(walk.undecodable(), loaded);
            new RatingsVerdict(location, maxBadRows).check(all, walk.rows());
            return all;
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private Lines open() throws IOException {
        return new Lines(location.ratings(), location.layout().allowsLatin1());
    }

    /** Lines that are no text are bad rows like the others, in the order of the file. */
    private static LoadedRatings with(List<BadRow> undecodable, LoadedRatings loaded) {
        List<BadRow> bad = Stream.concat(undecodable.stream(), loaded.badRows().stream())
                .sorted(Comparator.comparingLong(BadRow::line))
                .toList();
        return new LoadedRatings(loaded.ratings(), loaded.views(), bad);
    }

    private MovieLensException unreadable(IOException e) {
        return new MovieLensException(
                "%s cannot be read (%s); check that it is still there and may be read".formatted(location.ratings(), e),
                e);
    }
}
