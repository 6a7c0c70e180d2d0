package dev.streambook.unit4.serving;

/** Decides which posted events come in, and how. */
@FunctionalInterface
public interface EventCheck {

    /**
     * @param posted one JSON object, perhaps over several lines
     * @return the event as it is to be stored: one line, its device masked
     * @throws dev.streambook.event.MalformedEventException if it does not come in; the message is for the sender
     */
    byte[] pass(byte[] posted);
}
