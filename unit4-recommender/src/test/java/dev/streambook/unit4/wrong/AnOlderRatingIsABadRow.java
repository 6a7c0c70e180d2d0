package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.RatingRow;
import dev.streambook.unit4.RatingTable;
import dev.streambook.unit4.solution.RatingsLoader;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.List;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.RatingsLoader.class,
        belief = "A row that is not kept must be told of, also an older rating",
        breaks = "latest",
        test = "the_rating_of_second_200_stays_whichever_line_comes_first",
        saying = "an older rating is no bad row")
public final class AnOlderRatingIsABadRow extends RatingsLoader {

    @Override
    protected void take(RatingRow row, RatingTable ratings, List<RatingRow> views) {
        Optional<Rated> known = ratings.find(row.user(), row.item());
        if (!hasNoStars(row.score())
                && known.filter(rating -> rating.time().isAfter(row.rated().time()))
                        .isPresent()) {
            throw new IllegalArgumentException("the rating is older than another one; expected the latest");
        }
        super.take(row, ratings, views);
    }
}
