package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The latest rating so far is of 1970 where there is none",
        breaks = "latest",
        test = "a_rating_from_before_1970_is_a_rating_too",
        saying = "1,31,2.5,-100")
public final class TimeBeginsIn1970 extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        if (hasNoStars(row.score())) {
            views.add(row);
            return;
        }
        Rated rating = row.rated();
        Instant latest = ratings.find(row.user(), row.item()).map(Rated::time).orElse(Instant.EPOCH);
        if (!latest.isAfter(rating.time())) {
            ratings.put(rating);
        }
    }
}
