package dev.streambook.unit4;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many stars there are to expect before any taste is known: the mean of all ratings, how far a film is above or below
 * it, and how far a user's ratings are above or below their films'.
 *
 * <p>Offsets are damped: the sum of the differences is divided by their number plus the damping. One rating of 5 stars
 * moves a film a little, a hundred of them move it nearly all the way.
 *
 * <p>Source: Y. Koren, <i>Factor in the Neighbors: Scalable and Accurate Collaborative Filtering</i>, ACM TKDD 4(1), 2010,
 * section 2.1 (baseline estimates). Immutable and thread safe.
 */
public final class Offsets implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double mean;
    private final double damping;
    private final int[] items;
    private final float[] offsets;

    /**
     * Keeps both arrays without copying them.
     *
     * @param mean of all ratings
     * @param damping as if there were so many more ratings without a difference; 0 or more
     * @param items the ids of the model's films, ascending
     * @param offsets of these films, in stars
     */
    public Offsets(double mean, double damping, int[] items, float[] offsets) {
        this.mean = mean;
        this.damping = damping;
        this.items = items;
        this.offsets = offsets;
    }

    public static Offsets of(double mean, double damping, Map<Integer, Float> films) {
        int[] items = new int[films.size()];
        float[] offsets = new float[items.length];
        int row = 0;
        for (Map.Entry<Integer, Float> film : new TreeMap<>(films).entrySet()) {
            items[row] = film.getKey();
            offsets[row++] = film.getValue();
        }
        return new Offsets(mean, damping, items, offsets);
    }

    /** A mean difference of so many ratings, damped; 0 if there are none. */
    public static double damped(double meanDifference, long ratings, double damping) {
        return ratings == 0 ? 0 : meanDifference * ratings / (ratings + damping);
    }

    public double mean() {
        return mean;
    }

    public double damping() {
        return damping;
    }

    /** How far the film is above the mean, in stars; 0 if it is unknown. */
    public float item(int item) {
        int row = Arrays.binarySearch(items, item);
        return row < 0 ? 0 : offsets[row];
    }

    /**
     * How far the user's ratings are above what their films would get from everybody, in stars. Unknown films do not
     * count.
     */
    public double user(Collection<Feedback> history) {
        double sum = 0;
        long ratings = 0;
        for (Feedback feedback : history) {
            int row = feedback.isRated() ? Arrays.binarySearch(items, feedback.item()) : -1;
            if (row >= 0) {
                sum += feedback.stars() - mean - offsets[row];
                ratings++;
            }
        }
        return damped(ratings == 0 ? 0 : sum / ratings, ratings, damping);
    }

    /** The stars to expect of a user with this offset, whatever the taste. */
    public double stars(int item, double userOffset) {
        return mean + item(item) + userOffset;
    }
}
