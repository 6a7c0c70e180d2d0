package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.percent_rank;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "The newest ratings of each user are tested, the older ones of each user are trained on",
        breaks = "no-future",
        test = "of_two_users_one_after_the_other_nothing_of_the_later_one_is_trained_on",
        saying = "newer than a rating outside")
public final class EachUsersNewest extends TemporalSplit {

    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        RatingSplit split = super.split(ratings, share);
        Dataset<Row> ranked = ratings.withColumn(
                "rank", percent_rank().over(Window.partitionBy("user").orderBy("time")));
        long moment = ChronoUnit.MICROS.between(Instant.EPOCH, split.moment());
        return parts(
                moment,
                ranked.where(col("rank").lt(1 - share)).drop("rank"),
                ranked.where(col("rank").geq(1 - share)).drop("rank"));
    }
}
