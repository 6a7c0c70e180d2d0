package dev.streambook.unit4;

import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Ratings in four parts, each with all columns. Every rating is in one of them. They are lazy, as Spark's data sets are.
 *
 * @param moment where the training ends and the test begins
 * @param train before the moment
 * @param test from the moment on, of users and films that the training knows
 * @param coldUsers from the moment on, of users that the training does not know
 * @param coldItems from the moment on, of users that the training knows and films that it does not know
 */
public record RatingSplit(
        Instant moment, Dataset<Row> train, Dataset<Row> test, Dataset<Row> coldUsers, Dataset<Row> coldItems) {}
