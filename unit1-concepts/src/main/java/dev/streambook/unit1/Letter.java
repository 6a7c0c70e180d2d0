package dev.streambook.unit1;

/**
 * One message.
 *
 * @param position where it stands in the log, from 0; no two letters share it
 */
public record Letter(long position, String text) {}
