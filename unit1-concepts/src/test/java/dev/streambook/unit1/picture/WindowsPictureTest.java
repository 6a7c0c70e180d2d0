package dev.streambook.unit1.picture;

import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Lanes;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The windows in which five events of one evening fall. */
class WindowsPictureTest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final List<Instant> EVENTS = Stream.of("20:05", "20:22", "20:40", "21:00", "21:50")
            .map(WindowsPictureTest::at)
            .toList();

    @Test
    void the_windows_over_a_timeline_are_those_that_the_reference_assigns() {
        WindowAssigner assigner = Answer.reference(WindowAssigner.class).create();
        Lanes lanes = Lanes.of(
                "Five events of one evening, and the windows they fall into",
                "Event times on a line, and below it tumbling windows of an hour, sliding windows of an hour every half hour,"
                        + " and sessions with a gap of half an hour. The event at 21:00 stands at the start of a window.",
                Axis.time("event time", at("19:30"), at("22:30"), HALF_AN_HOUR));
        lanes.lane("events");
        EVENTS.forEach(event -> lanes.mark(TIME.format(event), Ink.BLUE, Axis.value(event)));
        draw(lanes, "tumbling 1 h", Ink.GREEN, assigned(event -> Stream.of(assigner.tumbling(event, HOUR))));
        draw(
                lanes,
                "sliding 1 h / 30 min",
                Ink.ORANGE,
                assigned(event -> assigner.sliding(event, HOUR, HALF_AN_HOUR).stream()));
        draw(lanes, "sessions, gap 30 min", Ink.VIOLET, assigner.sessions(EVENTS, HALF_AN_HOUR));
        new PictureFile("docs/unit1/pictures/1.8-windows.svg").keep(lanes);
    }

    @Test
    void a_late_event_makes_two_sessions_into_one() {
        WindowAssigner assigner = Answer.reference(WindowAssigner.class).create();
        List<Instant> inTime = Stream.of("20:05", "20:20", "21:00", "21:15")
                .map(WindowsPictureTest::at)
                .toList();
        Instant late = at("20:38");
        List<Instant> all = Stream.concat(inTime.stream(), Stream.of(late)).toList();
        Lanes lanes = Lanes.of(
                "Sessions with a gap of 30 min, before and after a late event",
                "Four events make two sessions, from 20:05 to 20:50 and from 21:00 to 21:45. An event of 20:38 comes late, and"
                        + " all five are one session.",
                Axis.time("event time", at("19:45"), at("22:00"), Duration.ofMinutes(15)));
        lanes.lane("events");
        inTime.forEach(event -> lanes.mark(TIME.format(event), Ink.BLUE, Axis.value(event)));
        drawSessions(lanes, "sessions", assigner.sessions(inTime, HALF_AN_HOUR), inTime);
        lanes.lane("a late event").mark(TIME.format(late), Ink.RED, Axis.value(late));
        drawSessions(lanes, "sessions now", assigner.sessions(all, HALF_AN_HOUR), all);
        new PictureFile("docs/unit1/pictures/1.8-sessions-merge.svg").keep(lanes);
    }

    private static void drawSessions(Lanes lanes, String name, List<Window> sessions, List<Instant> events) {
        lanes.lane(name);
        for (Window session : sessions) {
            long held = events.stream().filter(session::holds).count();
            lanes.stretch(held + " events", Ink.VIOLET, Axis.value(session.start()), Axis.value(session.end()));
        }
    }

    /** Draws windows that overlap in lanes below each other. */
    private static void draw(Lanes lanes, String name, Ink ink, Collection<Window> windows) {
        List<Window> left = new ArrayList<>(windows);
        String label = name;
        while (!left.isEmpty()) {
            lanes.lane(label);
            Instant free = Instant.MIN;
            for (Window window : List.copyOf(left)) {
                if (!window.start().isBefore(free)) {
                    lanes.stretch(inside(window), ink, Axis.value(window.start()), Axis.value(window.end()));
                    free = window.end();
                    left.remove(window);
                }
            }
            label = "";
        }
    }

    private static String inside(Window window) {
        long events = EVENTS.stream().filter(window::holds).count();
        return "%d event%s".formatted(events, events == 1 ? "" : "s");
    }

    private static Collection<Window> assigned(Function<Instant, Stream<Window>> windows) {
        return EVENTS.stream().flatMap(windows).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
