package dev.streambook.unit4.solution;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_micros;

import dev.streambook.unit4.RatingSplit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A quantile of the event times, and semi-joins against the users and films of the training. */
public class TemporalSplit implements dev.streambook.unit4.TemporalSplit {

    /** Of the rank: the share is met to a thousandth. */
    private static final double RANK_ERROR = 0.001;

    protected static final Column MICROS = unix_micros(col("time"));

    // tag::split[]
    @Override
    public RatingSplit split(Dataset<Row> ratings, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share is %s; expected more than 0, less than 1".formatted(share));
        }
        long moment = moment(ratings, share);
        return parts(moment, ratings.where(MICROS.lt(moment)), ratings.where(MICROS.geq(moment)));
    }

    protected RatingSplit parts(long moment, Dataset<Row> train, Dataset<Row> newest) {
        Dataset<Row> ofKnownUsers = known(newest, "user", train, "left_semi");
        return new RatingSplit(
                Instant.EPOCH.plus(moment, ChronoUnit.MICROS),
                train,
                known(ofKnownUsers, "item", train, "left_semi"),
                known(newest, "user", train, "left_anti"),
                known(ofKnownUsers, "item", train, "left_anti"));
    }

    /** The rows whose value in the column is in the training, or is not. The other name keeps Spark from mixing up the two. */
    protected static Dataset<Row> known(Dataset<Row> rows, String column, Dataset<Row> train, String join) {
        Dataset<Row> values = train.select(col(column).as("trained")).distinct();
        return rows.join(values, rows.col(column).equalTo(values.col("trained")), join);
    }
    // end::split[]

    // tag::moment[]
    /** In microseconds since 1970: the oldest moment of about this share, but never the first moment of all. */
    protected long moment(Dataset<Row> ratings, double share) {
        Row range = ratings.agg(count(lit(1)), min(MICROS), max(MICROS)).first();
        long ratingCount = range.getLong(0);
        if (ratingCount == 0) {
            throw new IllegalArgumentException("there are no ratings; expected some to learn from");
        }
        long first = range.getLong(1);
        long last = range.getLong(2);
        if (first == last) {
            throw new IllegalArgumentException("all %d ratings are of one moment, %s; expected older and newer ones"
                    .formatted(ratingCount, Instant.EPOCH.plus(first, ChronoUnit.MICROS)));
        }
        long quantile = quantile(ratings, 1 - share);
        return quantile > first
                ? Math.min(quantile, last)
                : ratings.where(MICROS.gt(first)).agg(min(MICROS)).first().getLong(0);
    }

    protected long quantile(Dataset<Row> ratings, double share) {
        Dataset<Row> micros = ratings.select(MICROS.cast("double").as("micros"));
        return (long) micros.stat().approxQuantile("micros", new double[] {share}, RANK_ERROR)[0];
    }
    // end::moment[]
}
