package dev.streambook.unit3.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.Watched;
import dev.streambook.unit1.Retention;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.unit3.DedupCounts;
import dev.streambook.unit3.DedupMemory;
import dev.streambook.unit3.DedupSettings;
import dev.streambook.unit3.bench.BoltBench;
import dev.streambook.unit3.bench.BoltRun;
import dev.streambook.unit3.bench.Shape;
import dev.streambook.unit3.bench.StoredStates;
import dev.streambook.unit3.solution.DedupCountBolt;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.storm.tuple.Values;
import org.junit.jupiter.api.Test;

/** What becomes of two events and a duplicate, wherever it breaks, drawn from runs of the reference. */
@Engines
class ReplayPictureTest {

    private static final Shape SHAPE = new Shape(
            "dedup",
            DedupCountBolt.EVENT_FIELDS,
            Map.of(
                    DedupCountBolt.EVENTS,
                    DedupCountBolt.EVENT_FIELDS,
                    DedupCountBolt.COUNTS,
                    DedupCountBolt.COUNT_FIELDS));

    @Test
    void two_events_and_a_duplicate_wherever_it_breaks(StormCluster storm) {
        Grid grid = Grid.of(
                "Events a, b and a again, and what breaks",
                "A table of five faults. The counts are right in each row; events pass again where their record came again.",
                "what breaks",
                List.of("passes", "acked", "counted"));
        row(storm, grid, "nothing", (store, run) -> run.tick());
        row(
                storm,
                grid,
                "b fails downstream",
                run -> run.failingOnce(
                        tuple -> ((Watched) tuple.getValueByField("event")).id().equals("b")),
                (store, run) -> run.tick());
        row(
                storm,
                grid,
                "worker dies before the commit",
                (store, run) -> run.restart().tick());
        row(storm, grid, "store refuses a commit", (store, run) -> {
            store.refuseNext();
            run.tick().tick();
        });
        row(storm, grid, "worker dies between commit and ack", (store, run) -> {
            store.dieAfterNext();
            run.tick().tick();
        });

        new PictureFile("docs/unit3/pictures/3.5-replay.svg").keep(grid);
    }

    private static void row(StormCluster storm, Grid grid, String name, BiConsumer<StoredStates, BoltRun> fault) {
        row(storm, grid, name, run -> run, fault);
    }

    private static void row(
            StormCluster storm,
            Grid grid,
            String name,
            UnaryOperator<BoltRun> before,
            BiConsumer<StoredStates, BoltRun> fault) {
        try (StoredStates store = new StoredStates()) {
            DedupMemory memory = ids -> new Deduplicator(new Retention(Duration.ofHours(1), 100), ids);
            BoltRun run = before.apply(BoltBench.on(storm, SHAPE)
                    .run(new DedupCountBolt(new DedupSettings(100, 1000), memory, store.checkpoints())));
            run.send(record(0, "a"), record(1, "b"), record(2, "a"));
            fault.accept(store, run);
            List<String> passed = run.arrivals(DedupCountBolt.EVENTS).stream()
                    .map(values -> ((Watched) values.get(0)).id())
                    .toList();
            long acked = List.of(0, 1, 2).stream()
                    .filter(record -> run.history(record).contains("acked"))
                    .count();
            List<List<Object>> counts = run.arrivals(DedupCountBolt.COUNTS);
            DedupCounts last = (DedupCounts) counts.get(counts.size() - 1).get(0);
            grid.row(
                    name,
                    Grid.cell(String.join(" ", passed), passed.size() == 2 ? Ink.GREEN : Ink.ORANGE),
                    Grid.cell("%d of 3".formatted(acked), acked == 3 ? Ink.GREEN : Ink.RED),
                    Grid.cell(
                            "%d passed, %d duplicate".formatted(last.passed(), last.duplicates()),
                            last.equals(new DedupCounts(2, 1, 0)) ? Ink.GREEN : Ink.RED));
        }
    }

    private static Values record(long offset, String id) {
        return new Values(
                new Watched(id, 1, 7, "2001:db8::1", Instant.parse("2026-01-31T12:00:00Z"), Duration.ofMinutes(90)),
                0,
                offset);
    }
}
