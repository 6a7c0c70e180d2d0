package dev.streambook.unit3;

/**
 * A checkpoint as it is found before a start. Its offsets and commits are there.
 *
 * @param writtenBy the query that ran on it last
 * @param hasState whether its folder {@code state} is there
 */
public record Checkpoint(EventQuery writtenBy, boolean hasState) {}
