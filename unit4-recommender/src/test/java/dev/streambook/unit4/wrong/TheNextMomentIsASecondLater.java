package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.min;

import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "After the first moment comes the next second",
        breaks = "both-sides",
        test = "nine_ratings_at_one_microsecond_and_one_at_the_next_are_nine_and_one",
        saying = "one a microsecond later")
public final class TheNextMomentIsASecondLater extends TemporalSplit {

    private static final long SECOND = 1_000_000;

    @Override
    protected long moment(Dataset<Row> ratings, double share) {
        long moment = super.moment(ratings, share);
        long first = ratings.agg(min(MICROS)).first().getLong(0);
        return quantile(ratings, 1 - share) > first ? moment : first + SECOND;
    }
}
