package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which impressions were played: two streams joined, each of which waits for the other.
 *
 * <p>An impression is a film that was shown to a viewer; a play is a film that the viewer then watched. The result does not depend
 * on which of the two arrives first. An answer has a constructor that takes {@link Settings}.
 */
@Exercise(id = "3.9", title = "Stream–stream join", stars = 3)
@Promise(
        id = "pair",
        says = "An impression and a play belong together only if viewer and film are the same in both.",
        read = "what-belongs-together")
@Promise(
        id = "each-pair",
        says = "Each impression makes a row with each of its plays, also where impressions or plays are equal.",
        read = "what-belongs-together")
@Promise(
        id = "after",
        says = "A play that began before the impression does not belong to it; one of the same moment does.",
        read = "what-belongs-together")
@Promise(
        id = "within",
        says =
                "A play that began later than the bound after the impression does not belong to it; one exactly at the bound does.",
        read = "a-bound-in-time")
@Promise(
        id = "waits",
        says = "An event that is out of order in its stream by no more than that stream's lateness finds its partner.",
        read = "two-watermarks")
@Promise(
        id = "plateau",
        says =
                "Neither stream's rows stay in the state when no partner can come any more, however long the query runs.",
        read = "the-state-of-a-join")
@Promise(
        id = "unplayed",
        says =
                "ALL: an impression that nobody played is given once, without a play, when no play for it can come any more.",
        read = "an-outer-join-waits")
@Promise(
        id = "played-only",
        says = "PLAYED: an impression that nobody played is never given.",
        read = "an-outer-join-waits")
public interface ImpressionPlayJoin {

    /** Which impressions the result holds. */
    enum Impressions {
        /** Those that were played, one row for each play. */
        PLAYED,
        /** The same, and those that nobody played, one row each. */
        ALL
    }

    /**
     * All three are whole milliseconds, 0 or more.
     *
     * @param within how long after an impression a play may begin
     * @param shownLateness how far an impression may be out of order
     * @param watchedLateness how far a play may be out of order
     */
    record Settings(Duration within, Duration shownLateness, Duration watchedLateness) {}

    /**
     * The query. It runs in output mode append.
     *
     * @param shown a stream of impressions: {@code user}, {@code item}, {@code time}, {@code position}
     * @param watched a stream of plays: {@code user}, {@code item}, {@code time}, {@code seconds}
     * @return {@code user}, {@code item}, {@code position}, {@code shownAt}, {@code playedAt}; the last is null where nobody
     *     played
     */
    Dataset<Row> build(Dataset<Row> shown, Dataset<Row> watched, Impressions which);
}
