package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A rating is replaced by a later one, and at the same second none is later",
        breaks = "tie",
        test = "of_two_ratings_at_second_100_the_later_line_stays",
        saying = "film 31: 4.0 at 100")
public final class StrictlyLater extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        boolean known = ratings.find(row.user(), row.item())
                .filter(rating -> !rating.time().isBefore(row.time()))
                .isPresent();
        if (!known || hasNoStars(row.score())) {
            super.take(row, ratings, views);
        } else {
            row.rated();
        }
    }
}
