package dev.streambook.unit1;

/**
 * One result of a window, perhaps of many.
 *
 * @param number 0 for the window's first; a retraction has the number of the pane that it takes back
 * @param timing when it was given out
 * @param value a part of the count or the whole, as the mode says
 */
public record Pane(int number, Timing timing, Kind kind, long value) {

    @Override
    public String toString() {
        return "#%d %s %s%d".formatted(number, timing, kind == Kind.RETRACTION ? "take back " : "", value);
    }
}
