package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.BoundedDisorder;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.PaneEmitter;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.WindowAssigner;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same events through the same program, once as they come and once as a file that ends; and how long a replay takes. */
class BoundedAndUnboundedPictureTest {

    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private record Arrival(Instant eventTime, Instant arrived) {}

    @Test
    void the_stream_in_the_end_and_the_batch_say_the_same() {
        Map<Window, List<Pane>> stream = panes(live(), Duration.ofMinutes(5));
        List<Arrival> file = new ArrayList<>(live());
        Collections.shuffle(file, new Random(1));
        Map<Window, List<Pane>> batch = panes(file, Duration.ofDays(1));

        Grid grid = Grid.of(
                "One program, 120 events: as they come, and read from a file that ends",
                "For each half hour: what the stream said on time, how it corrected that, and what the batch said. In the end"
                        + " both say the same.",
                "window",
                List.of("stream, on time", "stream, corrections", "stream, in the end", "batch"));
        stream.forEach((window, panes) -> {
            List<Pane> once = batch.get(window);
            assertThat(last(panes)).isEqualTo(last(once));
            assertThat(once).as("a file has no late events").hasSize(1);
            grid.row(TIME.format(window.start()) + " to " + TIME.format(window.end()), row(panes, last(once)));
        });
        new PictureFile("docs/unit1/pictures/guide-batch-is-a-stream-that-ends.svg").keep(grid);
    }

    /** The windows of unit 1 end to end: assigned, concluded by the watermark, corrected by late events. */
    private static Map<Window, List<Pane>> panes(List<Arrival> events, Duration bound) {
        WindowAssigner assigner = Answer.reference(WindowAssigner.class).create();
        BoundedDisorder disorder = Answer.reference(BoundedDisorder.class).create(new Disorder(1, bound));
        Map<Window, PaneEmitter> emitters = new TreeMap<>();
        Map<Window, List<Pane>> panes = new TreeMap<>();
        for (Arrival event : events) {
            Window window = assigner.tumbling(event.eventTime(), HALF_AN_HOUR);
            emitters.computeIfAbsent(
                            window, any -> Answer.reference(PaneEmitter.class).create(any, Accumulation.ACCUMULATING))
                    .add(1);
            disorder.onEvent(0, event.eventTime());
            emitters.forEach((open, emitter) -> fire(open, emitter, disorder.watermark(), panes));
        }
        emitters.forEach((open, emitter) -> fire(open, emitter, Instant.MAX, panes));
        return panes;
    }

    /** On time and late only: before the watermark has passed the window nothing is given out. */
    private static void fire(Window window, PaneEmitter emitter, Instant watermark, Map<Window, List<Pane>> panes) {
        if (!watermark.isBefore(window.end())) {
            boolean concluded = panes.containsKey(window);
            List<Pane> now = emitter.fire(watermark);
            assertThat(concluded || !now.isEmpty()).isTrue();
            panes.computeIfAbsent(window, none -> new ArrayList<>()).addAll(now);
        }
    }

    /** Two hours of a home; every eighth event is twelve minutes under way. */
    private static List<Arrival> live() {
        Random random = new Random(5);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Instant eventTime = EIGHT.plusSeconds(60L * i + random.nextInt(60));
            arrivals.add(new Arrival(eventTime, eventTime.plusSeconds(i % 8 == 5 ? 720 : 20)));
        }
        arrivals.sort(Comparator.comparing(Arrival::arrived));
        return arrivals;
    }

    private static Grid.Cell[] row(List<Pane> panes, long batch) {
        String corrections =
                panes.stream().skip(1).map(pane -> "" + pane.value()).collect(Collectors.joining(", "));
        return new Grid.Cell[] {
            Grid.cell("" + panes.get(0).value(), panes.get(0).value() == batch ? Ink.GREEN : Ink.ORANGE),
            Grid.cell(corrections.isEmpty() ? "none" : corrections, corrections.isEmpty() ? Ink.GREEN : Ink.ORANGE),
            Grid.cell("" + last(panes), Ink.GREEN),
            Grid.cell("" + batch, Ink.GREEN)
        };
    }

    private static long last(List<Pane> panes) {
        return panes.get(panes.size() - 1).value();
    }

    @Test
    void the_table_of_replays_shows_backlog_divided_by_what_is_left_over() {
        double[] speeds = {1.1, 1.5, 2, 10, 100};
        Grid grid = Grid.of(
                "How long a replay takes to catch up with the live stream",
                "Rows: how much history is read. Columns: how many times faster than the live stream the program reads.",
                "history",
                List.of("1.1 ×", "1.5 ×", "2 ×", "10 ×", "100 ×"));
        Map<String, Duration> histories = new TreeMap<>(
                Map.of("1 day", Duration.ofDays(1), "30 days", Duration.ofDays(30), "365 days", Duration.ofDays(365)));
        histories.forEach((name, history) -> {
            Grid.Cell[] cells = new Grid.Cell[speeds.length];
            for (int i = 0; i < speeds.length; i++) {
                double hours = history.toHours() / (speeds[i] - 1);
                cells[i] = Grid.cell(text(hours), hours <= 24 * 7 ? Ink.GREEN : Ink.RED);
            }
            grid.row(name, cells);
        });
        new PictureFile("docs/unit1/pictures/guide-catching-up.svg").keep(grid);
    }

    private static String text(double hours) {
        if (hours < 1) {
            return String.format(Locale.ROOT, "%.0f min", hours * 60);
        }
        double shown = hours < 48 ? hours : hours / 24;
        return String.format(Locale.ROOT, shown < 10 ? "%.1f %s" : "%,.0f %s", shown, hours < 48 ? "h" : "days");
    }
}
