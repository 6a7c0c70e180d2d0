package dev.streambook.unit4.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.unit4.solution.TemporalSplit;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit4.TemporalSplit.class,
        belief = "There are far fewer users than ratings, so they can be collected",
        breaks = "when-used",
        test = "the_parts_are_computed_when_they_are_used",
        saying = "a number that is larger by 100")
public final class CollectsTheUsers extends TemporalSplit {

    @Override
    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        Object[] users = train.select("user").distinct().collectAsList().stream()
                .map(row -> row.get(0))
                .toArray();
        Column isKnown = col("user").isin(users);
        return new RatingSplit(
                Instant.EPOCH.plus(moment, ChronoUnit.MICROS),
                train,
                known(newest.where(isKnown), "item", train, "left_semi"),
                newest.where(not(isKnown)),
                known(newest.where(isKnown), "item", train, "left_anti"));
    }
}
