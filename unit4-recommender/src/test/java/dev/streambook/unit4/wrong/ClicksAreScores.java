package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Who watched a film liked it: five stars",
        breaks = "views-apart",
        test = "a_film_that_was_seen_and_not_rated_has_no_stars",
        saying = "user 1, film 31: 5.0 at 100")
public final class ClicksAreScores extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        super.take(hasNoStars(row.score()) ? row.withScore(5) : row, ratings, views);
    }
}
