package dev.streambook.unit4;

import java.util.OptionalDouble;

/**
 * A mean and how far it may be from the mean of all users, of whom only some were tested.
 *
 * @param error the standard error: in two of three samples the mean is off by less. Empty if it cannot be known
 */
public record Estimate(double mean, OptionalDouble error) {}
