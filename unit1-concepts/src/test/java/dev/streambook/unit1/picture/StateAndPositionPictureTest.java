package dev.streambook.unit1.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A count of distinct events that crashes while it saves its position, its count and the ids that it has seen. */
class StateAndPositionPictureTest {

    private static final int EVENTS = 10;
    private static final int EARLIER = 3;
    private static final int CRASH = 7;
    private static final Instant EIGHT = Instant.parse("2026-01-31T20:00:00Z");
    private static final Retention DAY = new Retention(Duration.ofDays(1), 1_000);

    /** What outlives a crash. */
    private record Saved(int position, long count, SeenIds seen) {}

    @Test
    void the_table_of_recoveries_shows_the_reference_of_dedup() {
        Saved before = run(new Saved(0, 0, SeenIds.none()), EARLIER);
        Saved now = run(before, CRASH);

        Grid grid = Grid.of(
                "Ten events, a save after the third, a crash during the save after the seventh",
                "For four ways of saving: the position and count after the crash, and what the count is in the end. Only a"
                        + " save of everything in one step gives ten.",
                "what the crash left",
                List.of("position", "count", "ids", "count in the end"));
        row(grid, "count saved first", new Saved(before.position(), now.count(), before.seen()));
        row(grid, "position saved first", new Saved(now.position(), before.count(), before.seen()));
        row(grid, "ids saved first", new Saved(before.position(), before.count(), now.seen()));
        row(grid, "all in one step: old", before);
        row(grid, "all in one step: new", now);
        new PictureFile("docs/unit1/pictures/guide-state-and-position.svg").keep(grid);
    }

    private static void row(Grid grid, String name, Saved left) {
        long end = run(left, EVENTS).count();
        boolean together = name.startsWith("all");
        assertThat(end == EVENTS).as(name).isEqualTo(together);
        grid.row(
                name,
                Grid.cell("" + left.position(), Ink.GREY),
                Grid.cell("" + left.count(), Ink.GREY),
                Grid.cell("of " + left.seen().times().size(), Ink.GREY),
                Grid.cell(
                        end == EVENTS ? "10" : end + (end < EVENTS ? ": lost" : ": twice"),
                        together ? Ink.GREEN : Ink.RED));
    }

    /** Starts from what was saved, and counts each event that the reference of 1.11 sees for the first time. */
    private static Saved run(Saved from, int until) {
        Deduplicator dedup = Answer.reference(Deduplicator.class).create(DAY, from.seen());
        long count = from.count();
        for (int position = from.position(); position < until; position++) {
            count += dedup.firstSeen("event " + position, EIGHT.plusSeconds(position)) ? 1 : 0;
        }
        return new Saved(until, count, dedup.snapshot());
    }
}
