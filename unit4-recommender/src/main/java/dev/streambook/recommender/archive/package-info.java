/**
 * The archive: every good event once more, in Parquet files that batch jobs read.
 *
 * <h2>Why there is no dedup in the stream</h2>
 *
 * <p>A streaming dedup has to forget, and Spark forgets by a watermark of event time: {@code dropDuplicatesWithinWatermark}
 * drops every row that is older than the watermark, duplicate or not. A replay walks through decades in seconds, and a
 * partition that is read ahead of the others would push the watermark years beyond what they still have to say: good events
 * would be dropped, for ever and without a word. A watermark wide enough to be safe would be state without bound.
 *
 * <p>So the two promises are kept where each is exact. The writer appends each record of the log exactly once: a
 * micro-batch is a folder that gets its name in one step, and a batch that comes again after a crash finds it. The reader, which has all events at hand, drops
 * repeated event ids and counts them ({@link dev.streambook.recommender.history.EventHistory}). The cost is that a repeated event
 * takes disk space.
 */
package dev.streambook.recommender.archive;
