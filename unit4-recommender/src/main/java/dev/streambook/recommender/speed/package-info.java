/**
 * The speed layer: between two trainings it keeps each user's vector equal to what the current model makes of all that
 * the user has said so far.
 *
 * <p>It reads events and writes user vectors, dead letters and its own counts in Kafka transactions together with the
 * offsets it has read; so, for readers of committed records, each record has its effect exactly once, whatever crashes. Its
 * state is nothing but the content of the topics it writes.
 */
package dev.streambook.recommender.speed;
