package dev.streambook.unit1;

import java.io.Serializable;

/**
 * What is left of any number of values: enough to go on adding, and small enough to send to another machine.
 *
 * @param count how many values, 0 or more
 * @param mean their arithmetic mean; NaN where there is none
 * @param squares the sum of the squared deviations from the mean, 0 or more; in the literature M2
 * @param min the least value; NaN where there is none
 * @param max the greatest value; NaN where there is none
 */
public record Summary(long count, double mean, double squares, double min, double max) implements Serializable {

    /** Of no values at all. */
    public static final Summary EMPTY = new Summary(0, Double.NaN, 0, Double.NaN, Double.NaN);

    /** The sample variance (divided by count - 1); NaN for fewer than two values. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }
}
