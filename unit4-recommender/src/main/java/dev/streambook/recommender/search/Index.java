package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the best films of the factors that it was built from. Safe for any number of threads. */
interface Index {

    /**
     * @param items the factors that it was built from; an index does not hold them, so that they can go when nobody needs
     *     them any more
     * @param vector of length {@link ItemFactors#rank()}
     * @param k 1 or more
     * @param excluded rows to leave out
     * @return the best films, best first; empty if this index is of no use for this search, because too many films may be
     *     among the best
     */
    Optional<List<ScoredItem>> best(ItemFactors items, float[] vector, int k, BitSet excluded);
}
