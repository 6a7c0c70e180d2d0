/** A MovieLens data set on disk: finding its files, reading them, and letting the ratings happen again by event time. */
package dev.streambook.recommender.movielens;
