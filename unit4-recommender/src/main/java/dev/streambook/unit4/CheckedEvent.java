package dev.streambook.unit4;

/**
 * An event that has passed the check, as it is to be stored.
 *
 * @param id the event's id, which its sender chose; the same for each repetition
 * @param key of the record: events with the same key keep their order
 * @param line one line of JSON, its device masked; not to be changed
 */
public record CheckedEvent(String id, String key, byte[] line) {}
