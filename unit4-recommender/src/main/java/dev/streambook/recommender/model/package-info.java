/**
 * The model on its way from the batch layer to whoever answers with it: cut into records, published, followed, judged,
 * and swapped in one step.
 */
package dev.streambook.recommender.model;
