package dev.streambook.recommender.intake;

import java.util.function.LongSupplier;

/**
 * Where the API writes.
 *
 * @param events takes posted events
 * @param forgotten takes users who are to be forgotten
 * @param tooEarly how many posted events were refused since they are too far ahead of the stream
 */
public record ApiIntake(EventIntake events, ForgottenLog forgotten, LongSupplier tooEarly) {}
