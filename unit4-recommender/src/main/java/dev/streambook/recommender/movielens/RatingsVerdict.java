package dev.streambook.recommender.movielens;

import dev.streambook.event.Quoted;
import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import java.nio.file.Path;
import java.util.List;

/** Whether what was found in a ratings file can be used, or what is wrong with it as a whole. */
final class RatingsVerdict {

    private static final double MOST_STARS = 5;
    private static final double LARGEST_SCALE = 100;
    private static final double SHARE_OF_A_SCALE = 0.05;

    private final Location location;
    private final Path file;
    private final int maxBadRows;

    RatingsVerdict(Location location, int maxBadRows) {
        this.location = location;
        this.file = location.ratings();
        this.maxBadRows = maxBadRows;
    }

    /** @throws MovieLensException if the file as a whole is no file of ratings */
    void check(LoadedRatings loaded, long rows) {
        List<BadRow> bad = loaded.badRows();
        checkScale(bad, rows);
        if (loaded.ratings().size() == 0) {
            throw refused("has " + content(loaded) + "; give a MovieLens file as published");
        }
        if (bad.size() > maxBadRows) {
            throw refused("has more than %d bad rows, the first in line %d (%s); correct the file or allow more"
                    .formatted(maxBadRows, bad.get(0).line(), reason(bad.get(0))));
        }
        if (bad.size() > rows / 2) {
            throw refused("has %d bad rows among %d, the first in line %d (%s); give a MovieLens file as published"
                    .formatted(bad.size(), rows, bad.get(0).line(), reason(bad.get(0))));
        }
    }

    /** Ratings from 0 to 10 look right for half of the rows: only the share of those above 5 shows it. */
    private void checkScale(List<BadRow> bad, long rows) {
        List<BadRow> above = bad.stream().filter(this::isAboveTheScale).toList();
        if (above.size() > 1 && above.size() > rows * SHARE_OF_A_SCALE) {
            BadRow first = above.get(0);
            throw refused(
                    "has another scale: %d of %d rows have more than 5 stars, the first in line %d (%s); expected 0.5 to 5.0 in steps of 0.5; convert the ratings"
                            .formatted(above.size(), rows, first.line(), reason(first)));
        }
    }

    private boolean isAboveTheScale(BadRow row) {
        try {
            double score = location.layout().ratings().row(row.text()).score();
            return score > MOST_STARS && score <= LARGEST_SCALE;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String content(LoadedRatings loaded) {
        int views = loaded.views().size();
        if (!loaded.badRows().isEmpty()) {
            return "only bad rows, the first: " + reason(loaded.badRows().get(0));
        }
        return views == 0
                ? "no rows"
                : "no ratings: its %d rows have no stars, they say only that a film was seen".formatted(views);
    }

    private static String reason(BadRow row) {
        return Quoted.escaped(row.reason());
    }

    private MovieLensException refused(String what) {
        return new MovieLensException(file + " " + what);
    }
}
