package dev.streambook.unit4;

import java.io.Serializable;

/**
 * How the factors are found.
 *
 * @param rank length of the factor vectors, 1 or more
 * @param iterations of alternating least squares, 1 or more
 * @param seed of the initial factors
 * @param blocks the users and the films are dealt into so many groups, 1 or more, and a step has a task for each. The initial
 *     factors depend on it: the same feedback, seed and blocks make the same factors, on any machine
 */
public record AlsSettings(int rank, int iterations, long seed, int blocks) implements Serializable {}
