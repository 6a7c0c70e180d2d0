package dev.streambook.unit1;

import java.time.Instant;

/**
 * One event that counts a film up by one.
 *
 * @param partition where it stands in the log: the partition
 * @param offset and the offset in it, counted from 0, with holes; both together identify the event
 * @param film which film was watched
 * @param eventTime when; events of one partition are not in the order of their times
 */
public record Increment(int partition, long offset, int film, Instant eventTime) {}
