package dev.streambook.recommender.serving;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How alike two films are to a model: the cosine of their vectors, from −1 to 1. The films' directions are computed once for
 * each model and kept until the next one is asked for. Thread safe.
 */
final class Likeness {

    private final TopK topK;
    private final AtomicReference<Directions> last = new AtomicReference<>();

    /** @param topK 4.8 */
    Likeness(TopK topK) {
        this.topK = topK;
    }

    private record Directions(ItemFactors of, ItemFactors directions) {}

    /** The films most alike to one of the model's, without itself, best first. */
    List<ScoredItem> to(ItemFactors items, int item, int howMany) {
        ItemFactors directions = directions(items);
        int row = directions.rowOf(item);
        BitSet itself = new BitSet();
        itself.set(row);
        return topK.of(directions, directions.vectorAt(row), howMany, itself);
    }

    /** Two threads may both compute those of a new model; the result is the same. */
    private ItemFactors directions(ItemFactors items) {
        Directions known = last.get();
        if (known == null || known.of() != items) {
            known = new Directions(items, items.directions());
            last.set(known);
        }
        return known.directions();
    }
}
