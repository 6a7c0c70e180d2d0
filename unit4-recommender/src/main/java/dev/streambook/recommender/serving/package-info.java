/**
 * The serving layer: an in-memory view of the topics that the other layers write, and the HTTP API and live page that
 * answer from it.
 *
 * <p>The view holds nothing of its own: it is rebuilt from the log at every start. An answer takes the model once and
 * scores with that version's films and a user vector of the same version only.
 */
package dev.streambook.recommender.serving;
