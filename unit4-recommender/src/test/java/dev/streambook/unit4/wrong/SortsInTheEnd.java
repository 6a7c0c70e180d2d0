package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps every rating until the last line, sorts them by time, and puts them in that order. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Sorted by time, the last one is the latest",
        breaks = "memory",
        test = "a_hundred_thousand_ratings_of_one_film_are_one_rating_at_every_moment",
        saying = "megabytes in use when the last of these lines is asked for")
public final class SortsInTheEnd extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        List<Rated> all = new ArrayList<>();
        RatingsLoader rows = new RatingsLoader() {
            @Override
            protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
                if (hasNoStars(row.score())) {
                    views.add(row);
                } else {
                    all.add(row.rated());
                }
            }
        };
        LoadedRatings loaded = rows.load(file);
        all.sort(Comparator.comparing(Rated::time));
        all.forEach(loaded.ratings()::put);
        return loaded;
    }
}
