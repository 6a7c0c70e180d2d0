package dev.streambook.recommender.intake;

/**
 * Where the API writes.
 *
 * @param events takes posted events
 * @param forgotten takes users who are to be forgotten
 */
public record ApiIntake(EventIntake events, ForgottenLog forgotten) {}
