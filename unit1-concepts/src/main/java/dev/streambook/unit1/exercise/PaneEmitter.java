package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Window;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Exercise 1.10 Triggers and panes: docs/unit1/1.10-triggers-and-panes.md. Run PaneEmitterTest, or main to see panes. */
public final class PaneEmitter implements dev.streambook.unit1.PaneEmitter {

    private final Window window;
    private final Accumulation mode;
    private long count;

    public PaneEmitter(Window window, Accumulation mode) {
        this.window = window;
        this.mode = mode;
    }

    /** Adds to the window's count and gives nothing out. */
    @Override
    public void add(long amount) {
        count += amount;
    }

    /** What is to be given out now. */
    @Override
    public List<Pane> fire(Instant watermark) {
        // TODO 1.10  Early, on time or late? Is there anything new? Then: the part or the whole, and what is taken back?
        throw new TodoException("1.10 PaneEmitter.fire");
    }

    /** The other side: one number of all panes so far. */
    @Override
    public long total(List<Pane> panes) {
        // TODO 1.10  Add up, take the last, or add up with signs: which for which mode?
        throw new TodoException("1.10 PaneEmitter.total");
    }

    /** The window from 20:00 to 21:00 in each mode: two early panes, one on time, one late. */
    public static void main(String[] args) {
        var window = Window.from(Instant.parse("2026-01-31T20:00:00Z"), Duration.ofHours(1));
        for (Accumulation mode : Accumulation.values()) {
            var emitter = new PaneEmitter(window, mode);
            List<Pane> panes = new ArrayList<>();
            System.out.println(mode);
            String[][] firings = {{"20:20", "5"}, {"20:40", "3"}, {"21:00", "4"}, {"21:10", "1"}};
            for (String[] firing : firings) {
                emitter.add(Long.parseLong(firing[1]));
                List<Pane> now = emitter.fire(Instant.parse("2026-01-31T" + firing[0] + ":00Z"));
                panes.addAll(now);
                System.out.printf("  + %s, watermark %s  %-60s total %d%n", firing[1], firing[0], now, emitter.total(panes));
            }
        }
    }
}
