/**
 * The batch layer: from the archive to a published model, again and again.
 *
 * <pre>
 * archive → EventHistory (each event once) → FeedbackHistory (what counts now) → Fit: films, offsets, preferences, AlsTrainer → Model → topic model
 *                                          ↳ TestRatings, TemporalSplit → the same Fit on the older events, and the model that answers → HeldOut (the newest ones) → Quality and Rival ↗
 *
 * archive → PlaysBatch (how often each film was watched or rated) → topic plays
 * </pre>
 */
package dev.streambook.recommender.batch;
