/**
 * What docs/benchmarks.md shows: {@code mvn -q -Pbench -pl unit4-recommender -am}. The recommender runs in a process of its own,
 * as {@code mvn -q -Plive} starts it; this one asks, and counts.
 */
package dev.streambook.recommender.live.bench;
