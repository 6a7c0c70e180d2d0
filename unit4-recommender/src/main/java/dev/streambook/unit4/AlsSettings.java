package dev.streambook.unit4;

import java.io.Serializable;

/**
 * How the factors are found.
 *
 * @param rank length of the factor vectors, 1 or more
 * @param iterations of alternating least squares, 1 or more
 * @param seed of the initial factors: the same feedback and seed make the same factors
 */
public record AlsSettings(int rank, int iterations, long seed) implements Serializable {}
