package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

/** Rounds what is a millionth off the scale. */
@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A number in a file may be off by the last digit",
        breaks = "not-corrected",
        test = "a_score_off_the_scale_is_a_bad_row",
        saying = "4.9999999")
public final class NearlyFiveIsFive extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        double halves = Math.rint(row.score() * 2) / 2;
        super.take(Math.abs(halves - row.score()) < 1e-6 ? row.withScore(halves) : row, ratings, views);
    }
}
