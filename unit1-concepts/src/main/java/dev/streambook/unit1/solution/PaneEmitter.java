package dev.streambook.unit1.solution;

import dev.streambook.unit1.Accumulation;
import dev.streambook.unit1.Kind;
import dev.streambook.unit1.Pane;
import dev.streambook.unit1.Timing;
import dev.streambook.unit1.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The whole count, what is new in it, and the last pane: that is all there is to remember. */
public class PaneEmitter implements dev.streambook.unit1.PaneEmitter {

    private final Window window;
    private final Accumulation mode;
    private long count;
    private long added;
    private boolean isNew;
    private boolean concluded;
    private Pane last;

    public PaneEmitter(Window window, Accumulation mode) {
        this.window = window;
        this.mode = mode;
    }

    @Override
    public void add(long amount) {
        count += amount;
        added += amount;
        isNew = true;
    }

    // tag::fire[]
    @Override
    public List<Pane> fire(Instant watermark) {
        Timing timing = timing(watermark);
        if (!isNew && timing != Timing.ON_TIME) {
            return List.of();
        }
        List<Pane> panes = new ArrayList<>();
        if (mode == Accumulation.RETRACTING && last != null) {
            panes.add(new Pane(last.number(), timing, Kind.RETRACTION, last.value()));
        }
        last = new Pane(last == null ? 0 : last.number() + 1, timing, Kind.VALUE, value());
        panes.add(last);
        added = 0;
        isNew = false;
        return List.copyOf(panes);
    }

    private Timing timing(Instant watermark) {
        if (concluded) {
            return Timing.LATE;
        }
        concluded = !watermark.isBefore(window.end());
        return concluded ? Timing.ON_TIME : Timing.EARLY;
    }

    private long value() {
        return mode == Accumulation.DISCARDING ? added : count;
    }
    // end::fire[]

    // tag::total[]
    @Override
    public long total(List<Pane> panes) {
        return switch (mode) {
            case DISCARDING -> panes.stream().mapToLong(Pane::value).sum();
            case ACCUMULATING ->
                panes.isEmpty() ? 0 : panes.get(panes.size() - 1).value();
            case RETRACTING -> panes.stream().mapToLong(PaneEmitter::signed).sum();
        };
    }

    private static long signed(Pane pane) {
        return pane.kind() == Kind.RETRACTION ? -pane.value() : pane.value();
    }
    // end::total[]
}
