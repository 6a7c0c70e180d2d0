package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Chart;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import dev.streambook.workbook.picture.Point;
import dev.streambook.workbook.picture.Stroke;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Event time against processing time, with the watermark that the reference keeps. */
class WatermarkPictureTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Duration BOUND = Duration.ofMinutes(10);

    /** An event, and how long it was under way. */
    private record Arrival(Instant eventTime, Instant arrived) {}

    @Test
    void the_picture_of_the_watermark_shows_the_reference_at_work() {
        BoundedDisorder disorder = Answer.reference(BoundedDisorder.class).create(new Disorder(1, BOUND));
        Map<Timeliness, List<Point>> events = new EnumMap<>(Timeliness.class);
        List<Point> watermark = new ArrayList<>();
        for (Arrival event : arrivals()) {
            Timeliness timeliness = disorder.onEvent(0, event.eventTime());
            events.computeIfAbsent(timeliness, none -> new ArrayList<>())
                    .add(Point.at(event.arrived(), event.eventTime()));
            watermark.add(Point.at(event.arrived(), disorder.watermark()));
        }

        assertThat(events).as("the picture has something to show of each").containsOnlyKeys(Timeliness.values());
        new PictureFile("docs/unit1/pictures/1.9-watermark.svg").keep(picture(events, watermark));
    }

    private static Chart picture(Map<Timeliness, List<Point>> events, List<Point> watermark) {
        Instant end = EIGHT.plus(Duration.ofMinutes(70));
        Duration tick = Duration.ofMinutes(10);
        return Chart.of(
                        "A watermark ten minutes behind the latest event",
                        "Events as dots, by the time they arrived and the time they happened. The watermark rises in steps,"
                                + " ten minutes below the highest event so far; the few events below it are late.",
                        Axis.time("processing time: when it arrived", EIGHT, end, tick),
                        Axis.time("event time: when it happened", EIGHT.minus(tick), end, tick))
                .line("no delay at all", Ink.GREY, Stroke.DOTTED, List.of(Point.at(EIGHT, EIGHT), Point.at(end, end)))
                .steps("watermark", Ink.BLUE, Stroke.SOLID, watermark)
                .dots("event on time", Ink.GREEN, events.get(Timeliness.ON_TIME))
                .rings("late event", Ink.RED, events.get(Timeliness.LATE));
    }

    /** Seventy minutes of a home: most events take a minute or two, some eight more, and a few a quarter of an hour. */
    private static List<Arrival> arrivals() {
        Random random = new Random(9);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            Instant eventTime = EIGHT.plusSeconds(90L * i);
            long delay = 30 + random.nextInt(150) + (i % 7 == 3 ? 480 : 0) + (i % 15 == 8 ? 900 : 0);
            arrivals.add(new Arrival(eventTime, EIGHT.plusSeconds(90L * i + delay)));
        }
        Instant end = EIGHT.plus(Duration.ofMinutes(70));
        return arrivals.stream()
                .filter(arrival -> arrival.arrived().isBefore(end))
                .sorted(Comparator.comparing(Arrival::arrived))
                .toList();
    }
}
