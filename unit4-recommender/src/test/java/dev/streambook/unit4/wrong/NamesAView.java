package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "SQL needs a name for the ratings, and any name will do",
        breaks = "session",
        test = "the_session_has_its_settings_its_views_and_its_cache_afterwards",
        saying = "rows of the view ratings")
public final class NamesAView extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        ratings.createOrReplaceTempView("ratings");
        return super.split(ratings.sparkSession().table("ratings"), share);
    }
}
