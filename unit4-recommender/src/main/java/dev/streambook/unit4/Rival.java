package dev.streambook.unit4;

/**
 * The model that answered while another one was trained, measured on the same ratings as the new one.
 *
 * @param version of the model that answered
 * @param rmse of its stars on these ratings
 * @param recall recall@10 of its lists on these ratings, 0 to 1
 */
public record Rival(String version, double rmse, double recall) {}
