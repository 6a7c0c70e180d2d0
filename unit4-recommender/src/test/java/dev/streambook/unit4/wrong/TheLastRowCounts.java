package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.RatingsFile;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The last row of a user and a film is all that counts",
        breaks = "rating-stays",
        test = "a_film_that_was_rated_and_seen_again_keeps_its_stars",
        saying = "a row without stars at 200")
public final class TheLastRowCounts extends RatingsLoader {

    @Override
    public LoadedRatings load(RatingsFile file) {
        LoadedRatings loaded = super.load(file);
        RatingTable ratings = new RatingTable();
        for (Rated rating : loaded.ratings()) {
            boolean seenLater = loaded.views().stream()
                    .anyMatch(view -> view.user() == rating.user()
                            && view.item() == rating.item()
                            && view.time().isAfter(rating.time()));
            if (!seenLater) {
                ratings.put(rating);
            }
        }
        return new LoadedRatings(ratings, loaded.views(), loaded.badRows());
    }
}
