package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;

import dev.streambook.unit3.solution.ImpressionPlayJoin;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Column;

@WrongAnswer(
        to = dev.streambook.unit3.ImpressionPlayJoin.class,
        belief = "Viewer and film together are one key",
        breaks = "pair",
        test = "a_film_that_was_shown_and_then_played_by_the_same_viewer_is_a_pair",
        saying = "7 film 11 shown 20:06 played 20:25")
public final class KeysInOneText extends ImpressionPlayJoin {

    public KeysInOneText(Settings settings) {
        super(settings);
    }

    @Override
    protected Column belongTogether() {
        return concat(col("user"), col("item"))
                .equalTo(concat(col("viewer"), col("film")))
                .and(col("playedAt").geq(col("shownAt")))
                .and(col("playedAt").leq(later(col("shownAt"), settings.within())));
    }
}
