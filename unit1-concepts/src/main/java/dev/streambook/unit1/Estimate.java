package dev.streambook.unit1;

import dev.streambook.workbook.Plural;

/**
 * How often an item was seen, as far as that is known.
 *
 * @param item the film
 * @param count at most this often, 1 or more
 * @param error by how much {@code count} may be too high, 0 or more: at least {@code count - error} times
 */
public record Estimate(int item, long count, long error) {

    public Estimate {
        if (error < 0 || error >= count) {
            throw new IllegalArgumentException("error of item %d is %d; expected 0 or more and less than the count, %d"
                    .formatted(item, error, count));
        }
    }

    /** Seen at least this often. */
    public long atLeast() {
        return count - error;
    }

    /** As {@code film 7: 40 to 42 times}. */
    @Override
    public String toString() {
        return error == 0
                ? "film %d: %s".formatted(item, Plural.of(count, "time"))
                : "film %d: %d to %s".formatted(item, atLeast(), Plural.of(count, "time"));
    }
}
