package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;

/** Joins by film alone: whoever plays it, plays it for everybody to whom it was shown. */
@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "The film is the key",
        breaks = "pair",
        test = "a_film_that_was_shown_and_then_played_by_the_same_viewer_is_a_pair",
        saying = "7 film 1 shown 20:00 played 20:15")
public final class TheFilmIsTheKey extends ImpressionPlayJoin {

    public TheFilmIsTheKey(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        return col("item")
                .equalTo(col("film"))
                .and(col("playedAt").geq(col("shownAt")))
                .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }
}
