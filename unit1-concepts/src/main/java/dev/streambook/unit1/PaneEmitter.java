package dev.streambook.unit1;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
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
@Promise(id = "discarding", says = "Discarding: each pane holds what is new.", read = "discarding")
@Promise(id = "accumulating", says = "Accumulating: each pane holds the whole count.", read = "accumulating")
@Promise(id = "retracting", says = "Retracting: the last pane is taken back before the next one.", read = "retracting")
@Promise(
        id = "retraction-timing",
        says = "A retraction is timed when it is given out, not when the pane was that it takes back.",
        read = "retracting")
@Promise(
        id = "receiver-has-the-truth",
        says = "What the receiver makes of the panes, and of nothing else, is the truth after every pane.",
        read = "the-other-side")
@Promise(
        id = "given-out-stays",
        says = "A list of panes that was given out does not change any more.",
        read = "triggers")
@Promise(id = "no-news-no-pane", says = "Early and late, no news is no pane.", read = "triggers")
@Promise(id = "always-on-time", says = "On time there is always a pane, once.", read = "triggers")
@Promise(
        id = "complete-at-the-end",
        says = "A window is complete when the watermark reaches its end, not before.",
        read = "triggers")
@Promise(id = "on-time-once", says = "A window is on time once, whatever the watermark does then.", read = "triggers")
@Promise(id = "late-corrects", says = "What comes late is given out in a late pane.", read = "triggers")
@Promise(id = "cancelling-is-news", says = "News that cancels out is news.", read = "triggers")
@Promise(id = "beyond-int", says = "A count may be larger than an int.", read = "the-other-side")
public interface PaneEmitter {

    /** Adds to the window's count. {@code amount} may be negative: a rating can be taken back. Nothing is given out. */
    void add(long amount);

    /**
     * The trigger has fired: what is to be given out now, in this order?
     *
     * <p>The pane is {@link Timing#EARLY} as long as the watermark is before the window's end, {@link Timing#ON_TIME}
     * the first time that it is not, and {@link Timing#LATE} ever after. Early and late, nothing is given out if
     * nothing was added since the last pane; on time there is always a pane, even of zero, since an emitter is made for a
     * window that has had an event. Panes are numbered from 0.
     *
     * @return none or one pane; in retracting mode two, where an earlier pane is to be taken back: first a
     *     {@link Kind#RETRACTION} with the value and the number of that earlier pane, even of zero, then the new one;
     *     both have the timing of now
     */
    List<Pane> fire(Instant watermark);

    /**
     * The count of the window, as the receiver of these panes must see it.
     *
     * @param panes all panes that were given out so far, in order, by an emitter of the same mode; 0 if there are none
     */
    long total(List<Pane> panes);
}
