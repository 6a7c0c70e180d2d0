/**
 * Unit 1: the contracts of its exercises, and the types that stand in their signatures.
 *
 * <p>It is one package because that is where a learner looks: an exercise is found by the name of its contract, and what a
 * contract speaks of stands beside it. The answers are in {@code exercise} and {@code solution}, the plays in {@code play}.
 */
package dev.streambook.unit1;
