package dev.streambook.unit1.exercise;

import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Exercise 1.7 Event time and processing time: docs/unit1/1.7-event-time-and-processing-time.md. Run HourlyCountTest. */
public final class HourlyCount implements dev.streambook.unit1.HourlyCount {

    private final SortedMap<Instant, Long> hours = new TreeMap<>();

    /** Counts one event in its hour. */
    @Override
    public void add(ViewingEvent event, Instant arrived) {
        // TODO 1.7  Two times to choose from. Which of them makes the table the same in a replay? Then: the hour's start.
        throw new TodoException("1.7 HourlyCount.add");
    }

    /** The counts so far, by the start of the hour. */
    @Override
    public SortedMap<Instant, Long> table() {
        // TODO 1.7  A snapshot: what comes later must not change it.
        throw new TodoException("1.7 HourlyCount.table");
    }

    /** An evening on which one home was offline from half past eight to eleven; then the same evening replayed. */
    public static void main(String[] args) {
        String[][] evening = {{"20:05", "20:05"}, {"20:40", "23:00"}, {"21:10", "21:10"}, {"21:50", "23:00"}, {"22:30", "22:31"}};
        var live = new HourlyCount();
        var replayed = new HourlyCount();
        for (String[] times : evening) {
            var event = new Watched("w-" + times[0], 1, 7, "2001:db8::1", at(times[0]), Duration.ofMinutes(20));
            live.add(event, at(times[1]));
            replayed.add(event, at("23:59"));
        }
        System.out.println("as it happened  " + live.table());
        System.out.println("replayed        " + replayed.table());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
