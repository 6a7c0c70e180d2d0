package dev.streambook.unit4.serving;

import dev.streambook.unit4.ItemFactors;
import java.util.BitSet;
import java.util.List;

/** How alike two films are to a model: the cosine of their vectors, from −1 to 1. */
final class Likeness {

    private Likeness() {}

    /** The films most alike to one of the model's, without itself, best first. O(size · rank). */
    static List<ExactTopK.Scored> to(ItemFactors items, int item, int howMany) {
        int row = items.rowOf(item);
        float[] vector = items.vectorAt(row);
        float length = length(items, row);
        BitSet itself = new BitSet();
        itself.set(row);
        return ExactTopK.of(
                items, other -> cosine(items.dot(other, vector), length * length(items, other)), howMany, itself);
    }

    /** A film of which nothing was learned has no direction, and is like no other. */
    private static float cosine(float dot, float lengths) {
        return lengths == 0 ? 0 : dot / lengths;
    }

    private static float length(ItemFactors items, int row) {
        float squares = 0;
        for (int k = 0; k < items.rank(); k++) {
            squares += items.at(row, k) * items.at(row, k);
        }
        return (float) Math.sqrt(squares);
    }
}
