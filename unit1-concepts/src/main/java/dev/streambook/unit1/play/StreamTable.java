package dev.streambook.unit1.play;

import dev.streambook.event.EventJson;
import dev.streambook.event.MalformedEventException;
import dev.streambook.event.ViewingEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts events by the hour in which they happened, one at a time, each id once. */
public final class StreamTable {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private int duplicates;
    private int broken;

    /** Takes in one line of the log. */
    public void add(byte[] line) {
        try {
            ViewingEvent event = EventJson.read(line);
            if (seen.add(event.id())) {
                hours.merge(event.time().truncatedTo(ChronoUnit.HOURS), 1L, Long::sum);
            } else {
                duplicates++;
            }
        } catch (MalformedEventException unreadable) {
            broken++;
        }
    }

    /** The table so far, by the start of the hour. */
    public SortedMap<Instant, Long> hours() {
        return new TreeMap<>(hours);
    }

    public int duplicates() {
        return duplicates;
    }

    public int broken() {
        return broken;
    }
}
