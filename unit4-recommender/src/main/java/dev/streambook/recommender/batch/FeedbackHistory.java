package dev.streambook.recommender.batch;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.streambook.recommender.history.ForgottenRows;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FeedbackColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From events to what each user has let us know about each film. */
final class FeedbackHistory {

    private FeedbackHistory() {}

    /**
     * For each user and film the last rating by event time, if it was not taken back, and the longest time watched: what
     * {@link dev.streambook.unit4.UserVector#feedback} holds of the same events.
     *
     * @param events with the archive's columns, each once, in any order
     * @return the columns of {@link FeedbackColumns}
     */
    static Dataset<Row> of(Dataset<Row> events) {
        Column said = col("kind").isin("rated", "unrated");
        return events.where(col("kind").notEqual(ForgottenRows.KIND))
                .groupBy("user", "item")
                .agg(
                        max_by(
                                        when(col("kind").equalTo("rated"), col("stars"))
                                                .otherwise(lit(Feedback.NOT_RATED)),
                                        when(said, struct("time", "offset")))
                                .as("said"),
                        max(when(said, lit(-1L)).otherwise(coalesce(col("seconds"), lit(0L))))
                                .as("seen"))
                .select(
                        col("user"),
                        col("item"),
                        coalesce(col("said"), lit(Feedback.NOT_RATED)).as("stars"),
                        col("seen"))
                .where(col("stars").notEqual(Feedback.NOT_RATED).or(col("seen").geq(0)))
                .select(
                        col("user"),
                        col("item"),
                        col("stars"),
                        when(col("seen").lt(0), lit(0L)).otherwise(col("seen")).as("seconds"));
    }

    /** Only the films that the user has rated. */
    static Dataset<Row> ratings(Dataset<Row> feedback) {
        return feedback.where(col("stars").notEqual(Feedback.NOT_RATED));
    }
}
