package dev.streambook.unit4.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From events to the ratings that count. */
final class RatingHistory {

    private RatingHistory() {}

    /**
     * For each user and film the last word by event time, however late it arrived: a rating, or nothing if it was taken
     * back. Of two at the same moment the later one in the log counts. Films that were watched or shown are no ratings.
     *
     * @param events with the archive's columns, each once, in any order
     * @return user, item, stars, time
     */
    static Dataset<Row> latest(Dataset<Row> events) {
        return events.where(col("kind").isin("rated", "unrated"))
                .groupBy("user", "item")
                .agg(max_by(struct("kind", "stars", "time"), struct("time", "offset"))
                        .as("last"))
                .where(col("last.kind").equalTo("rated"))
                .select(
                        col("user"),
                        col("item"),
                        col("last.stars").cast("float").as("stars"),
                        col("last.time").as("time"));
    }
}
