package dev.streambook.unit4;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;

/**
 * Reads a file of ratings: what each user thinks of each film, which rows say something else, and which say nothing.
 *
 * <p>A score is explicit feedback: the user looked for a number of stars. That a film was seen is implicit feedback: it says
 * that the user chose the film and nothing about how it was. Files mix both. A row without stars has a blank column there, or
 * 0, or -1.
 *
 * <p>Cost: one pass over the lines, and memory for one rating of each pair of user and film.
 */
@Exercise(
        id = "4.1",
        title = "Load ratings",
        stars = 1,
        partOf = "live --movielens: the ratings of the data set that is replayed")
@Promise(
        id = "each-format",
        says = "A row with stars is a rating, in each of the three formats.",
        read = "three-formats")
@Promise(
        id = "header",
        says = "A header and blank lines are no rows; where there is no header, no row is lost.",
        read = "three-formats")
@Promise(
        id = "latest",
        says = "Of several ratings of a user for a film, the one with the latest event time stays.",
        read = "the-last-word-counts")
@Promise(
        id = "tie",
        says = "Of two at the same second, the one on the later line stays.",
        read = "the-last-word-counts")
@Promise(id = "by-pair", says = "Each user has a rating for each film.", read = "the-last-word-counts")
@Promise(id = "goes-on", says = "A bad row ends nothing: the rows after it are read.", read = "a-bad-row-has-a-name")
@Promise(
        id = "named",
        says = "Each bad row is reported with its file, its line and the reason.",
        read = "a-bad-row-has-a-name")
@Promise(
        id = "not-corrected",
        says = "A score that is not on the scale is bad, and nobody makes a better one of it.",
        read = "a-bad-row-has-a-name")
@Promise(id = "views-apart", says = "A row without stars is a view, and never a rating.", read = "a-click-is-no-score")
@Promise(id = "rating-stays", says = "A view takes no rating away.", read = "a-click-is-no-score")
@Promise(id = "fresh", says = "A file that is loaded knows nothing of the one before.", read = "one-pass")
@Promise(id = "one-pass", says = "The lines are walked through once.", read = "one-pass")
@Promise(
        id = "memory",
        says = "While a file is read, no more is kept than its ratings, views and bad rows.",
        read = "one-pass")
public interface RatingsLoader {

    /** Reads all lines. A row that cannot be read is reported and never thrown. */
    LoadedRatings load(RatingsFile file);
}
