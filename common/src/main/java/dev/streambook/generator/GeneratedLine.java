package dev.streambook.generator;

import dev.streambook.event.ViewingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A line as the set-top box writes it.
 *
 * @param bytes without the line break, and without one inside; not copied, so leave it unchanged
 * @param event what the viewer did; of a corrupt line too, though nobody can read it there
 * @param planted how it arrives
 * @param arrival when it arrives, on the clock of event time; never before the arrival of the line before. Pace by this
 */
public record GeneratedLine(byte[] bytes, ViewingEvent event, Planted planted, Instant arrival) {

    /** For people: bytes that are not UTF-8 become a question mark. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
