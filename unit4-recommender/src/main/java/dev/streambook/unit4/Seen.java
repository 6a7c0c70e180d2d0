package dev.streambook.unit4;

import java.util.Arrays;

/**
 * The films that were shown to a user or watched by the user. The arrays are shared and must not be written to.
 *
 * @param items ascending
 * @param seconds for each of these films the longest time that it was watched at once; 0 if it was only shown
 */
public record Seen(int[] items, long[] seconds) {

    public Seen {
        if (items.length != seconds.length) {
            throw new IllegalArgumentException(
                    "%d films and %d times; expected one for each film".formatted(items.length, seconds.length));
        }
    }

    /** Films that were only shown. */
    public static Seen shown(int... items) {
        return new Seen(items, new long[items.length]);
    }

    public boolean contains(int item) {
        return Arrays.binarySearch(items, item) >= 0;
    }

    /** How long the film was watched, in seconds; 0 if never. */
    public long secondsOf(int item) {
        int at = Arrays.binarySearch(items, item);
        return at < 0 ? 0 : seconds[at];
    }
}
