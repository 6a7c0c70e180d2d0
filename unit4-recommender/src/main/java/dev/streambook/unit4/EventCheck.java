package dev.streambook.unit4;

/** Decides which posted events come in, and in what form. Safe for any number of threads. */
@FunctionalInterface
public interface EventCheck {

    /**
     * @param posted one JSON object, perhaps over several lines
     * @return the event as it is to be stored
     * @throws dev.streambook.event.MalformedEventException if it does not come in; the message is for the sender
     */
    CheckedEvent pass(byte[] posted);
}
