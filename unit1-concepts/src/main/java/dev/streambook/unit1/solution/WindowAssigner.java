package dev.streambook.unit1.solution;

import dev.streambook.unit1.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Windows by arithmetic on milliseconds since 1970. Cost: O(1), O(size / slide) and O(n log n). */
public class WindowAssigner implements dev.streambook.unit1.WindowAssigner {

    // tag::tumbling[]
    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        return Window.from(floor(eventTime, size), size);
    }

    /** Rounds down, also before 1970, where a plain remainder would round up. */
    private static Instant floor(Instant eventTime, Duration step) {
        long millis = eventTime.toEpochMilli();
        return Instant.ofEpochMilli(millis - Math.floorMod(millis, step.toMillis()));
    }
    // end::tumbling[]

    // tag::sliding[]
    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        List<Window> windows = new ArrayList<>();
        Instant start = floor(eventTime, slide);
        while (start.plus(size).isAfter(eventTime)) {
            windows.add(0, Window.from(start, size));
            start = start.minus(slide);
        }
        return List.copyOf(windows);
    }
    // end::sliding[]

    // tag::sessions[]
    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        List<Window> sessions = new ArrayList<>();
        eventTimes.stream().sorted().forEach(time -> {
            Window alone = Window.from(time, gap);
            int last = sessions.size() - 1;
            if (last >= 0 && sessions.get(last).holds(time)) {
                sessions.set(last, new Window(sessions.get(last).start(), alone.end()));
            } else {
                sessions.add(alone);
            }
        });
        return List.copyOf(sessions);
    }
    // end::sessions[]
}
