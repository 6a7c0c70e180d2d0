package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "The file is in the order of time, so the last line is the last word",
        breaks = "latest",
        test = "the_rating_of_second_200_stays_whichever_line_comes_first",
        saying = "1,31,2.5,200 and then 1,31,4.0,100")
public final class LastLineWins extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        if (hasNoStars(row.score())) {
            views.add(row);
        } else {
            ratings.put(row.rated());
        }
    }
}
