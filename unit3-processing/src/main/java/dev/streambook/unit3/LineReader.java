package dev.streambook.unit3;

import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import java.io.Serializable;

/** Reads one line as an event; {@code EventJson::read} is one. It travels to a worker inside its bolt. */
@FunctionalInterface
public interface LineReader extends Serializable {

    /**
     * @param line without the line break
     * @throws MalformedEventException if the line is no event, and never will be
     * @throws RuntimeException any other, if it could not be read now and perhaps can be later
     */
    ViewingEvent read(byte[] line);
}
