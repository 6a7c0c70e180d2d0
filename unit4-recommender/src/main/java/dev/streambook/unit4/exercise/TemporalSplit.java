package dev.streambook.unit4.exercise;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import dev.streambook.unit4.RatingSplit;
import dev.streambook.workbook.TodoException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Exercise 4.2 Split by time: docs/unit4/4.2-split-by-time.md. Run TemporalSplitTest, or TemporalSplitPlay beside this class to
 * split the ratings of one evening.
 */
public final class TemporalSplit implements dev.streambook.unit4.TemporalSplit {

    /** The event time in microseconds since 1970. */
    private static final Column MICROS = unix_micros(col("time"));

    /** About this share of the newest ratings is tested on, the others are trained on. */
    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share is %s; expected more than 0, less than 1".formatted(share));
        }
        // TODO 4.2  Find the moment: the quantile 1 - share of MICROS. Mind ratings that are all of one moment, and a quantile that
        //           leaves nothing before it. Then cut: MICROS.lt(moment) is trained on, MICROS.geq(moment) is not.
        //           Of the latter, whom does the training know? known(rows, "user", train, "left_semi") keeps the rows whose
        //           user is in the training, and "left_anti" those whose user is not.
        throw new TodoException("4.2 TemporalSplit.split");
    }

    /** The rows whose value in the column is in the training ({@code left_semi}), or is not ({@code left_anti}). */
    static Dataset<Row> known(Dataset<Row> rows, String column, Dataset<Row> train, String join) {
        Dataset<Row> values = train.select(col(column).as("trained")).distinct();
        return rows.join(values, rows.col(column).equalTo(values.col("trained")), join);
    }
}
