package dev.streambook.unit1.solution;

import dev.streambook.unit1.Summary;

/**
 * Mean and sum of squared deviations, both updated by differences from the mean so far and never by sums of squares.
 *
 * <p>Sources: B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4
 * (1962); T. F. Chan, G. H. Golub, R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample variances
 * (1979), equations 2.1.
 */
public class RunningStats implements dev.streambook.unit1.RunningStats {

    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    // tag::add[]
    @Override
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value is %s; expected a finite number".formatted(value));
        }
        count++;
        double fromOldMean = value - mean;
        mean += fromOldMean / count;
        double fromNewMean = value - mean;
        squares += fromOldMean * fromNewMean;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }
    // end::add[]

    // tag::merge[]
    @Override
    public void merge(Summary other) {
        if (other.count() == 0) {
            return;
        }
        long total = count + other.count();
        double share = (double) other.count() / total;
        double apart = other.mean() - mean;
        mean += apart * share;
        squares += other.squares() + apart * apart * share * count;
        min = Math.min(min, other.min());
        max = Math.max(max, other.max());
        count = total;
    }
    // end::merge[]

    @Override
    public Summary summary() {
        return count == 0 ? Summary.EMPTY : new Summary(count, mean, squares, min, max);
    }
}
