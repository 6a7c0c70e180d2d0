package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "A film has six digits at most, so viewer and film fit into one number",
        breaks = "pair",
        test = "large_numbers_of_viewers_and_films_are_not_mistaken_for_others",
        saying = "7 film 2000001 shown 20:00 played 20:20")
public final class ViewerAndFilmInOneNumber extends ImpressionPlayJoin {

    public ViewerAndFilmInOneNumber(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        return number("user", "item")
                .equalTo(number("viewer", "film"))
                .and(col("playedAt").geq(col("shownAt")))
                .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }

    private static Column number(String viewer, String film) {
        return col(viewer).cast("long").multiply(1_000_000L).plus(col(film));
    }
}
