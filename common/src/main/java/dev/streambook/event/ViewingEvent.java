package dev.streambook.event;

import java.time.Instant;

/**
 * Something that a set-top box reported: one viewer, one film, one moment.
 *
 * <p>The same four kinds run through every unit. An event is immutable; two events with the same {@link #id()} are
 * the same event, however often it arrives.
 */
public sealed interface ViewingEvent permits Shown, Watched, Rated, Unrated {

    /** Names this event for ever: a repeated delivery carries the same id. At most 128 characters, never blank. */
    String id();

    /** The viewer, greater than zero. Events of one user are ordered by their Kafka partition, so this is the key. */
    int user();

    /** The film, greater than zero. */
    int item();

    /** The address of the device as the device wrote it (IPv6, or IPv4), or masked after the intake. Never blank. */
    String device();

    /** Event time: when it happened in the viewer's home, not when it reached us. */
    Instant time();

    /** The same event with another address, such as one that is masked. */
    ViewingEvent withDevice(String device);
}
