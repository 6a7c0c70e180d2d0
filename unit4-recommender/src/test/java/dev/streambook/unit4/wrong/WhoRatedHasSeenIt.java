package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

/** Lets a view go where there is a rating. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Whoever rated a film has seen it: that need not be said again",
        breaks = "views-apart",
        test = "a_film_that_was_rated_was_seen_as_well",
        saying = "the views of a row without stars at 50")
public final class WhoRatedHasSeenIt extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        boolean rated = ratings.find(row.user(), row.item()).isPresent();
        if (!rated || !hasNoStars(row.score())) {
            super.take(row, ratings, views);
        }
    }
}
