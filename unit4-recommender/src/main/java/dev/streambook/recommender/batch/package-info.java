/**
 * The batch layer: from the archive to a published model, again and again.
 *
 * <pre>
 * archive → EventHistory (each event once) → FeedbackHistory (what counts now) → Fit: films, offsets, preferences, AlsTrainer → Model → topic model
 *                                          ↳ TestRatings, TemporalSplit → the same Fit on the older events, and the model that answers → HeldOut (the newest ones) → Quality and Rival ↗
 *
 * archive → PlaysBatch (how often each film was watched or rated) → topic plays
 *
 * archive → ArchiveUpkeep (few files, without the users who are to be forgotten) → archive
 * </pre>
 *
 * <p>It is one package because all of it is one run over the same rows, in one thread: what a step is given and what it makes is
 * known to the next one only.
 */
package dev.streambook.recommender.batch;
