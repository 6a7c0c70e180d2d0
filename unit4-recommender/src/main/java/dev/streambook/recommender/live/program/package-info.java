/**
 * The parts of the recommender as programs of their own, for a cluster: each has a main method, takes its settings from the
 * environment, checks them before it starts, and knows the others only through topics and folders.
 *
 * <p>{@code mvn package} puts them into the jars that {@code storm jar} and {@code spark-submit} take; docs/deploy.
 */
package dev.streambook.recommender.live.program;
