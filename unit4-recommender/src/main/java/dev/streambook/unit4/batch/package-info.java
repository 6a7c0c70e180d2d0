/**
 * The batch layer: from the archive to a published model, again and again.
 *
 * <pre>
 * archive → EventHistory (each event once) → RatingHistory (what counts now) ┬→ TimeSplit → train → FoldInEvaluation → quality ┐
 *                                                                           └→ train on all → factors ───────────────────────┴→ Model → topic model
 * </pre>
 */
package dev.streambook.unit4.batch;
