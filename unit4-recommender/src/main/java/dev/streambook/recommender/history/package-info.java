/**
 * All that has happened, in Parquet files: how they lie in their folder, how they are read, and how they are kept few and
 * without the users who are to be forgotten. The archive writes them, the batch layer reads them; they know each other through
 * this format only.
 *
 * <h2>Why it is not what Spark's file sink writes</h2>
 *
 * <p>That sink notes each file that it ever wrote, reads by this list, and never forgets an entry, so the files cannot be
 * merged: a week of micro-batches would be a hundred thousand files for each training to open. Here a batch is a folder with
 * the batch's number, and the last number says how far the archive goes ({@link
 * dev.streambook.recommender.history.ArchiveFolder}).
 */
package dev.streambook.recommender.history;
