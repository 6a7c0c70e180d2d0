package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import java.time.Instant;
import java.util.List;

/**
 * Gives out the count of one window in panes: before it is complete, when the watermark passes its end, and when late
 * events correct it. The other side, {@link #total}, makes one number of the panes again.
 *
 * <p>An implementation has one public constructor {@code (Window, Accumulation)}. It is used by one thread. Memory:
 * O(1), whatever the number of events and panes.
 */
@Exercise(id = "1.10", title = "Triggers and panes", stars = 3)
public interface PaneEmitter {

    /** Adds to the window's count. {@code amount} may be negative: a rating can be taken back. Nothing is given out. */
    void add(long amount);

    /**
     * The trigger has fired: what is to be given out now, in this order?
     *
     * <p>The pane is {@link Timing#EARLY} as long as the watermark is before the window's end, {@link Timing#ON_TIME}
     * the first time that it is not, and {@link Timing#LATE} ever after. Early and late, nothing is given out if
     * nothing was added since the last pane; on time there is always a pane, even of zero. Panes are numbered from 0.
     *
     * @return none or one pane; in retracting mode two, where an earlier pane is to be taken back: first a
     *     {@link Kind#RETRACTION} with the value and the number of that earlier pane, then the new one
     */
    List<Pane> fire(Instant watermark);

    /**
     * The count of the window, as the receiver of these panes must see it.
     *
     * @param panes all panes that were given out so far, in order, by an emitter of the same mode; 0 if there are none
     */
    long total(List<Pane> panes);
}
