package dev.streambook.unit1;

import java.time.Instant;

/**
 * What a sensor showed at one moment.
 *
 * @param value NaN where the sensor was broken
 */
public record Reading(Instant time, double value) {}
