package dev.streambook.recommender.search;

import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Exact: a scan over factors in codes passes over the rows that cannot be among the best, and 4.8 chooses from those that
 * are left. The list is the one that 4.8 makes of all rows.
 */
final class ScanIndex implements Index {

    private final TopK topK;
    private final ScanQueue queue;
    private final CodedFactors factors;

    ScanIndex(TopK topK, ScanQueue queue, ItemFactors items) {
        this.topK = topK;
        this.queue = queue;
        this.factors = new CodedFactors(items);
    }

    @Override
    public Optional<List<ScoredItem>> best(ItemFactors items, float[] vector, int k, BitSet excluded) {
        return CodedQuery.of(vector)
                .flatMap(query ->
                        answer(new Search(factors, query, new Shortlist(topK, items, vector.clone(), k, excluded))));
    }

    private Optional<List<ScoredItem>> answer(Search search) {
        queue.add(search);
        try {
            return search.answer().join();
        } catch (CompletionException e) {
            throw rethrown(e.getCause());
        }
    }

    /** A mistake of 4.8 looks as if it had been called here. */
    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
