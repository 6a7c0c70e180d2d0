package dev.streambook.unit3;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;

/** Reads JSON, but the first time it comes to one film something is out of order that has nothing to do with the line. */
final class ReaderThatFailsOnce implements LineReader {

    private static final long serialVersionUID = 1L;

    private final int film;
    private boolean failed;

    ReaderThatFailsOnce(int film) {
        this.film = film;
    }

    @Override
    public ViewingEvent read(byte[] line) {
        ViewingEvent event = EventJson.read(line);
        if (event.item() == film && !failed) {
            failed = true;
            throw new IllegalStateException("the disk is full");
        }
        return event;
    }
}
