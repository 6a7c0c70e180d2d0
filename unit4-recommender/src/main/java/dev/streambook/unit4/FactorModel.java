package dev.streambook.unit4;

import dev.streambook.unit4.Objective.Explicit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * The films' vectors with what they were trained for: all that is needed to solve a user, to rank films and to estimate
 * stars. Immutable and thread safe.
 *
 * <p>Films are ranked by an inner product in both objectives. In the implicit one it is <i>x·y</i>. In the explicit one it
 * is the film's offset + <i>x·y</i>: {@link #ranked} has the offset as one more factor, and {@link #query} a 1 in its place.
 */
public final class FactorModel {

    private final ItemFactors items;
    private final Preferences preferences;
    private final ItemFactors ranked;

    public FactorModel(ItemFactors items, Preferences preferences) {
        this.items = items;
        this.preferences = preferences;
        this.ranked = isExplicit() ? withOffsets(items, preferences.offsets()) : items;
    }

    /** The films' vectors, as trained. */
    public ItemFactors items() {
        return items;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Objective objective() {
        return preferences.objective();
    }

    public Offsets offsets() {
        return preferences.offsets();
    }

    /** The user's vector, solved for the objective of the training; empty if nothing is known of the user's taste. */
    public Optional<float[]> vector(FoldIn foldIn, Collection<Feedback> history) {
        return foldIn.vector(items, preferences.of(history), objective());
    }

    /** What a search for the best films scans; its rows are the rows of {@link #items}. */
    public ItemFactors ranked() {
        return ranked;
    }

    /** The user's vector as one for {@link #ranked}. */
    public float[] query(float[] vector) {
        if (!isExplicit()) {
            return vector;
        }
        float[] query = Arrays.copyOf(vector, vector.length + 1);
        query[vector.length] = 1;
        return query;
    }

    /**
     * The stars that this user would give: mean + film's offset + user's offset, and <i>x·y</i> if that explains stars.
     *
     * @param vector the user's; empty if none could be solved
     */
    public double stars(int item, Collection<Feedback> history, Optional<float[]> vector) {
        double expected = offsets().stars(item, offsets().user(history));
        int row = items.rowOf(item);
        return isExplicit() && row >= 0 && vector.isPresent() ? expected + items.dot(row, vector.get()) : expected;
    }

    private boolean isExplicit() {
        return objective() instanceof Explicit;
    }

    private static ItemFactors withOffsets(ItemFactors items, Offsets offsets) {
        int rank = items.rank();
        int[] ids = new int[items.size()];
        float[] values = new float[ids.length * (rank + 1)];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = items.itemAt(row);
            System.arraycopy(items.vectorAt(row), 0, values, row * (rank + 1), rank);
            values[row * (rank + 1) + rank] = offsets.item(ids[row]);
        }
        return new ItemFactors(rank + 1, ids, values);
    }
}
