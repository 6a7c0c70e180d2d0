/**
 * How each part of the recommender is put together, from its settings, its exercises and the brokers. The live program starts
 * all of them in one process; the programs of a cluster start one each.
 */
package dev.streambook.recommender.live.part;
