package dev.streambook.unit4.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ratings cut in two at one moment, so that nothing is trained on that lies after what it is tested on.
 *
 * @param train before the moment
 * @param test from the moment on, about the share that was asked for
 */
record TimeSplit(Dataset<Row> train, Dataset<Row> test) {

    private static final double RANK_ERROR = 0.001;

    /** @param share of the newest ratings that are tested on, more than 0, less than 1; met to a thousandth */
    static TimeSplit newest(Dataset<Row> ratings, double share) {
        Dataset<Row> times =
                ratings.select(unix_micros(col("time")).cast("double").as("micros"));
        double[] quantiles = times.stat().approxQuantile("micros", new double[] {1 - share}, RANK_ERROR);
        if (quantiles.length == 0) {
            throw new IllegalStateException("there are no ratings; expected some to learn from");
        }
        long moment = (long) quantiles[0];
        return new TimeSplit(
                ratings.where(unix_micros(col("time")).lt(moment)),
                ratings.where(unix_micros(col("time")).geq(moment)));
    }
}
