package dev.streambook.recommender.similar;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Feedback;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.ItemFactors;
import java.util.Collection;
import java.util.Optional;

/**
 * What the model says about one user.
 *
 * @param items the films' vectors that are searched
 * @param query the user's vector, of the same rank
 */
public record Taste(ItemFactors items, float[] query) {

    /** The user's vector solved from a history; empty if the model can tell nothing from it. */
    public static Optional<Taste> of(FactorModel model, FoldIn foldIn, Collection<Feedback> history) {
        return model.vector(foldIn, history).map(vector -> of(model, vector));
    }

    /** A user's vector that was solved for this model. */
    public static Taste of(FactorModel model, float[] vector) {
        return new Taste(model.ranked(), model.query(vector));
    }

    /** 0 for a film that the model does not know. */
    double score(int item) {
        int row = items.rowOf(item);
        return row < 0 ? 0 : items.dot(row, query);
    }
}
