package dev.streambook.recommender.serving.fault;

import java.util.Optional;

/**
 * How long after the end of a fault a stage had handled all that was there then.
 *
 * @param millis empty as long as it has not
 */
public record StageRecovery(String stage, Optional<Long> millis) {}
