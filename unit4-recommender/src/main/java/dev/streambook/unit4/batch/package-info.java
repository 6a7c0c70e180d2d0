/**
 * The batch layer: from the archive to a published model, again and again.
 *
 * <pre>
 * archive → EventHistory (each event once) → RatingHistory (what counts now) ┬→ TimeSplit → train → FoldInEvaluation → quality ┐
 *                                                                           └→ train on all → factors ───────────────────────┴→ Model → topic model
 *
 * archive → PlaysBatch (how often each film was watched or rated) → topic plays
 * </pre>
 */
package dev.streambook.unit4.batch;
