package dev.streambook.unit1.picture;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.PaneEmitter;
import dev.streambook.unit1.Window;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The panes of one window in three modes, and what a receiver gets that adds up all of them. */
class PanesPictureTest {

    private static final Window WINDOW = Window.from(Instant.parse("2026-01-31T20:00:00Z"), Duration.ofHours(1));

    /** What was added, and where the watermark stood when the trigger fired. */
    private record Firing(long added, Duration watermark) {}

    private static final List<Firing> FIRINGS = List.of(
            new Firing(5, Duration.ofMinutes(20)),
            new Firing(3, Duration.ofMinutes(40)),
            new Firing(4, Duration.ofMinutes(60)),
            new Firing(1, Duration.ofMinutes(70)));

    @Test
    void the_panes_of_a_window_are_those_that_the_reference_gave_out() {
        Grid grid = Grid.of(
                "One window in three modes: 5, 3 and 4 events in time, 1 late",
                "Panes of the window from 20:00 to 21:00 at four firings, for discarding, accumulating and retracting mode,"
                        + " with the total that is right, 13, and the sum of all values, which is right only for discarding panes.",
                "mode",
                List.of("early, 5 new", "early, 3 new", "on time, 4 new", "late, 1 new", "all added up", "total"));
        for (Accumulation mode : Accumulation.values()) {
            grid.row(mode.name().toLowerCase(Locale.ROOT), row(mode));
        }
        new PictureFile("docs/unit1/pictures/1.10-panes.svg").keep(grid);
    }

    private static Grid.Cell[] row(Accumulation mode) {
        PaneEmitter emitter = Answer.reference(PaneEmitter.class).create(WINDOW, mode);
        List<Pane> all = new ArrayList<>();
        List<Grid.Cell> cells = new ArrayList<>();
        for (Firing firing : FIRINGS) {
            emitter.add(firing.added());
            List<Pane> panes = emitter.fire(WINDOW.start().plus(firing.watermark()));
            all.addAll(panes);
            cells.add(
                    Grid.cell(panes.stream().map(PanesPictureTest::text).collect(Collectors.joining(", ")), Ink.BLUE));
        }
        long total = emitter.total(all);
        long sum = all.stream().mapToLong(Pane::value).sum();
        return Stream.concat(
                        cells.stream(),
                        Stream.of(
                                Grid.cell("" + sum, sum == total ? Ink.GREEN : Ink.RED),
                                Grid.cell("" + total, Ink.GREEN)))
                .toArray(Grid.Cell[]::new);
    }

    private static String text(Pane pane) {
        return switch (pane.kind()) {
            case VALUE -> "" + pane.value();
            case RETRACTION -> "undo " + pane.value();
        };
    }
}
