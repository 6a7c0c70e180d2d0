package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

/** An int has room for seconds until 2038. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Seconds are a number like any other",
        breaks = "latest",
        test = "a_rating_of_2096_is_later_than_one_of_1970",
        saying = "4000000000 (in 2096)")
public final class SecondsFitIntoAnInt extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        if (hasNoStars(row.score())) {
            views.add(row);
            return;
        }
        Rated rating = row.rated();
        boolean latest = ratings.find(row.user(), row.item())
                .map(known -> seconds(known) <= seconds(rating))
                .orElse(true);
        if (latest) {
            ratings.put(rating);
        }
    }

    private static int seconds(Rated rating) {
        return (int) rating.time().getEpochSecond();
    }
}
