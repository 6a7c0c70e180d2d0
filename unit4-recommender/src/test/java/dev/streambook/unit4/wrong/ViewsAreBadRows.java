package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A row without stars is a mistake in the file",
        breaks = "views-apart",
        test = "a_film_that_was_seen_and_not_rated_has_no_stars",
        saying = "the views of users 1 to 3")
public final class ViewsAreBadRows extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        if (hasNoStars(row.score())) {
            throw new IllegalArgumentException("the stars are missing");
        }
        super.take(row, ratings, views);
    }
}
