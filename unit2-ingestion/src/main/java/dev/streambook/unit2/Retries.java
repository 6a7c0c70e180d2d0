package dev.streambook.unit2;

import java.time.Duration;

/**
 * How often and how patiently something is tried.
 *
 * <p>All pauses together must stay well below the consumer's {@code max.poll.interval.ms}, or the group takes its
 * partitions away in the middle of them.
 *
 * @param attempts in all, the first one included; 1 or more
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param pause how to wait: {@link Pause#SLEEP}, or a clock of a test
 */
public record Retries(int attempts, Duration firstPause, Pause pause) {

    private static final int LONGEST_DOUBLING = 10;

    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is %d; expected 1 or more".formatted(attempts));
        }
        if (firstPause.isNegative()) {
            throw new IllegalArgumentException("firstPause is %s; expected zero or more".formatted(firstPause));
        }
    }

    /** Waits as long as is due after a failed attempt, counted from 1. The pause stops growing after ten doublings. */
    public void pauseAfter(int attempt) {
        pause.of(firstPause.multipliedBy(1L << Math.min(attempt - 1, LONGEST_DOUBLING)));
    }
}
