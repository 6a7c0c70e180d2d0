package dev.streambook.unit4.model;

/**
 * How well a model foretold ratings that it had not seen.
 *
 * @param rmse the root of the mean squared error in stars, on ratings later than all it was trained on
 * @param baselineRmse the same for the baseline that a model must beat (the films' mean stars)
 */
public record Quality(double rmse, double baselineRmse) {}
