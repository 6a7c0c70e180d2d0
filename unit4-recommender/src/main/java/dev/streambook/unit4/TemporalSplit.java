package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Splits ratings at one moment into those that a model is trained on and those that it is tested on, as life does: a model that
 * answers today was trained on what happened before today.
 *
 * <p>Event times count to the microsecond, which is what Spark's timestamps hold. Nothing is remembered between calls. Cost: some
 * passes over the ratings to find the moment; the parts themselves are computed when they are used.
 */
@Exercise(
        id = "4.2",
        title = "Split by time",
        stars = 2,
        partOf = "batch layer: what a new model is trained on while it is measured")
@Promise(
        id = "no-future",
        says = "No training rating is newer than a rating outside of the training.",
        read = "no-future-in-the-past")
@Promise(
        id = "moment",
        says = "The training ends before the moment; all ratings of the moment itself are outside of it.",
        read = "one-moment-for-all")
@Promise(id = "microseconds", says = "Times count to the microsecond.", read = "one-moment-for-all")
@Promise(
        id = "share",
        says = "The share is a share of the ratings. It is met to 1 %, as far as ratings of one moment allow.",
        read = "which-moment")
@Promise(id = "any-order", says = "The order of the rows does not matter.", read = "which-moment")
@Promise(
        id = "both-sides",
        says = "Where there are two moments or more, there are ratings on both sides.",
        read = "which-moment")
@Promise(
        id = "nothing-to-split",
        says = "No ratings, or ratings of one moment only, are refused.",
        read = "which-moment")
@Promise(id = "share-range", says = "A share is more than 0 and less than 1, or it is refused.", read = "which-moment")
@Promise(
        id = "cold-users",
        says = "A tested user without a training rating is set apart.",
        read = "whom-the-training-does-not-know")
@Promise(
        id = "cold-items",
        says = "A tested film without a training rating is set apart, unless its user is.",
        read = "whom-the-training-does-not-know")
@Promise(id = "nothing-lost", says = "Each rating is in one of the four parts, once.", read = "nothing-is-lost")
@Promise(id = "columns", says = "Each part has all columns, in their order.", read = "nothing-is-lost")
@Promise(
        id = "when-used",
        says = "The parts are computed from the ratings when they are used: nothing is collected or cached.",
        read = "nothing-is-lost")
@Promise(
        id = "session",
        says = "The session keeps its settings, its views and what is cached in it.",
        read = "nothing-is-lost")
public interface TemporalSplit {

    /**
     * @param ratings with the columns {@code user} and {@code item} (int) and {@code time} (timestamp), none of them null; other
     *     columns are kept
     * @param share about how much of the ratings is newest, more than 0, less than 1
     * @throws IllegalArgumentException if the share is out of range, there are no ratings, or all are of one moment
     */
    RatingSplit split(Dataset<Row> ratings, double share);
}
