package dev.streambook.unit3;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.util.Set;

/** Reads JSON, but so many times something is out of order when it comes to some films, which is not the line's fault. */
final class ReaderThatFails implements LineReader {

    private static final long serialVersionUID = 1L;

    private final RuntimeException fault;
    private final Set<Integer> films;
    private int times;

    ReaderThatFails(RuntimeException fault, int times, Integer... films) {
        this.fault = fault;
        this.times = times;
        this.films = Set.of(films);
    }

    @Override
    public ViewingEvent read(byte[] line) {
        ViewingEvent event = EventJson.read(line);
        if (films.contains(event.item()) && times > 0) {
            times--;
            throw fault;
        }
        return event;
    }
}
