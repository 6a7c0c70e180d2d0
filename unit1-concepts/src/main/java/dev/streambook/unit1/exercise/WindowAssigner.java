package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Window;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Exercise 1.8 Windows: docs/unit1/1.8-windows.md. Run WindowAssignerTest, or main below to look at your windows. */
public final class WindowAssigner implements dev.streambook.unit1.WindowAssigner {

    /** The one window of length {@code size} that holds {@code eventTime}. */
    @Override
    public Window tumbling(Instant eventTime, Duration size) {
        // TODO 1.8  Round eventTime down to a multiple of size; mind times before 1970.
        throw new TodoException("1.8 WindowAssigner.tumbling");
    }

    /** All windows of length {@code size}, one at each multiple of {@code slide}, that hold {@code eventTime}. */
    @Override
    public List<Window> sliding(Instant eventTime, Duration size, Duration slide) {
        // TODO 1.8  Start at the last multiple of slide and go back while the window still holds eventTime.
        throw new TodoException("1.8 WindowAssigner.sliding");
    }

    /** Runs of events with less than {@code gap} between one and the next. */
    @Override
    public List<Window> sessions(Collection<Instant> eventTimes, Duration gap) {
        // TODO 1.8  In order of time: does this event still fall into the last session? Then that session grows.
        throw new TodoException("1.8 WindowAssigner.sessions");
    }

    /** Shows your windows for three events of one evening. */
    public static void main(String[] args) {
        var windows = new WindowAssigner();
        var evening = List.of(
                Instant.parse("2026-01-31T20:00:00Z"),
                Instant.parse("2026-01-31T20:10:00Z"),
                Instant.parse("2026-01-31T21:00:00Z"));
        for (Instant event : evening) {
            System.out.println(event + "  tumbling 1 h   " + windows.tumbling(event, Duration.ofHours(1)));
            System.out.println(event + "  sliding 1 h/30 " + windows.sliding(event, Duration.ofHours(1), Duration.ofMinutes(30)));
        }
        System.out.println("sessions, gap 30 min  " + windows.sessions(evening, Duration.ofMinutes(30)));
    }
}
