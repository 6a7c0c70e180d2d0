package dev.streambook.unit4.solution;

import dev.streambook.event.Rated;
import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import java.util.ArrayList;
import java.util.List;

/** One pass; what is kept is one rating for each pair. */
public class RatingsLoader implements dev.streambook.unit4.RatingsLoader {

    // tag::load[]
    @Override
    public LoadedRatings load(RatingsFile file) {
        RatingTable ratings = new RatingTable();
        List<RatingRow> views = new ArrayList<>();
        List<BadRow> badRows = new ArrayList<>();
        for (RatingsFile.Line line : file.lines()) {
            if (isRow(file, line)) {
                try {
                    take(file.format().row(line.text()), ratings, views);
                } catch (IllegalArgumentException e) {
                    badRows.add(new BadRow(file.path(), line.number(), e.getMessage(), line.text()));
                }
            }
        }
        return new LoadedRatings(ratings, views, badRows);
    }

    protected boolean isRow(RatingsFile file, RatingsFile.Line line) {
        boolean header = line.number() == 1 && file.format().isHeader(line.text());
        return !header && !line.text().isBlank();
    }

    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        if (hasNoStars(row.score())) {
            views.add(row);
            return;
        }
        Rated rating = row.rated();
        boolean latest = ratings.find(row.user(), row.item())
                .map(known -> !known.time().isAfter(rating.time()))
                .orElse(true);
        if (latest) {
            ratings.put(rating);
        }
    }

    protected static boolean hasNoStars(double score) {
        return Double.isNaN(score) || score == 0 || score == -1;
    }
    // end::load[]
}
