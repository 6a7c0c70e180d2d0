/**
 * Statistics of ratings by windows of event time: exercise 3.7 on topic {@code events}, its changes in topic {@code statistics}.
 *
 * <p>The query runs in output mode update, and a record overwrites an earlier one of the same window, so that a batch that runs again changes
 * nothing. A rating for a window that the watermark has passed is dropped and counted: this is a view, and the archive has every event. A watermark begins at
 * 1970, so ratings from before that are dropped as well.
 */
package dev.streambook.recommender.statistics;
