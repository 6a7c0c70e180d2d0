package dev.streambook.unit4;

/**
 * How well a model predicted ratings that are newer than all it was trained on.
 *
 * @param rmse of the stars: the root of the mean squared error
 * @param baselineRmse the same for what the stars must beat: the films' means, or for a model that is trained for choices the
 *     mean of all ratings
 * @param recall recall@10 of the lists: how many of the films that were liked stood in the list of ten at that moment, 0 to
 *     1
 * @param popularRecall the same for a list of the films with the most ratings
 * @param liked how many liked films both recalls were measured on
 */
public record Quality(double rmse, double baselineRmse, double recall, double popularRecall, int liked) {}
