package dev.streambook.recommender.topics.time;

import java.io.Serializable;
import java.time.Duration;

/**
 * How far one event may move the stream's own time.
 *
 * @param most an event that is further ahead does not move it
 * @param confirmedBy so many in a row that are as far ahead do: the stream itself has moved on; 1 or more
 */
public record Leap(Duration most, int confirmedBy) implements Serializable {}
