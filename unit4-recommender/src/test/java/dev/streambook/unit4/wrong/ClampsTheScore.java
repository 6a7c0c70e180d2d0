package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "Ten stars are five, as far as the scale goes",
        breaks = "not-corrected",
        test = "a_score_off_the_scale_is_a_bad_row",
        saying = "1,31,10,200")
public final class ClampsTheScore extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        double halves = Math.rint(row.score() * 2) / 2;
        boolean view = hasNoStars(row.score());
        super.take(view ? row : row.withScore(Math.max(0.5, Math.min(5, halves))), ratings, views);
    }
}
