package dev.streambook.unit1;

import java.time.Duration;

/**
 * How disorderly a stream is assumed to be.
 *
 * @param partitions how many, 1 or more; they are numbered from 0
 * @param bound how far, in event time, an event may be behind the latest one of its partition; zero for perfect order
 */
public record Disorder(int partitions, Duration bound) {

    public Disorder {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "partitions is %d; expected 1 or more; take the topic's number".formatted(partitions));
        }
        if (bound.isNegative()) {
            throw new IllegalArgumentException(
                    "bound is %s; expected zero or more; take the delay of nearly all events".formatted(bound));
        }
    }

    /** @throws IllegalArgumentException unless {@code partition} is one of these */
    public void check(int partition) {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException(
                    "partition is %d; expected 0 to %d".formatted(partition, partitions - 1));
        }
    }
}
