package dev.streambook.unit2;

import dev.streambook.event.ViewingEvent;

/** Decides about an event: whether it comes in, under which key, and what is kept of its device's address. Thread safe. */
@FunctionalInterface
public interface Gate {

    /**
     * How an event comes in.
     *
     * @param device what is kept of the address
     * @param key of the record in Kafka
     */
    record Pass(String device, String key) {}

    /** @throws dev.streambook.event.MalformedEventException if it does not come in; the message is the reason */
    Pass pass(ViewingEvent event);
}
