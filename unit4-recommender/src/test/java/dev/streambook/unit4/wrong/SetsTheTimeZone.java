package dev.streambook.unit4.wrong;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "In UTC no hour comes twice, so the session is set to it",
        breaks = "session",
        test = "the_session_has_its_settings_its_views_and_its_cache_afterwards",
        saying = "the settings of the session")
public final class SetsTheTimeZone extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        ratings.sparkSession().conf().set("spark.sql.session.timeZone", "UTC");
        return super.split(ratings, share);
    }
}
