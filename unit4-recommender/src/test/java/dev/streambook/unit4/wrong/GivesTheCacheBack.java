package dev.streambook.unit4.wrong;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "Whoever caches the ratings and gives them back leaves no trace",
        breaks = "session",
        test = "the_session_has_its_settings_its_views_and_its_cache_afterwards",
        saying = "whether the ratings, which the caller has cached, are still cached")
public final class GivesTheCacheBack extends TemporalSplit {

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        ratings.cache();
        try {
            return super.moment(ratings, share);
        } finally {
            ratings.unpersist();
        }
    }
}
